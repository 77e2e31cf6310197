package dev.herald.ledger;

import dev.herald.problem.Problem;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a database's fault means. Only its SQLSTATE is told (PostgreSQL's manual, appendix A), never its text, which may hold the host, the user and the
 * database's name.
 */
final class DatabaseFault {

    /** Ours: the secret holds no {@code jdbc:postgresql:} address. */
    static final String NO_ADDRESS = "HRLD0";

    private static final Set<String> PASSING = Set.of(
            "40001", // serialization failure
            "40003", // statement completion unknown
            "40P01", // deadlock
            "55P03", // lock not available in time
            "57014", // statement took too long
            "57P01", // server or connection is being shut down
            "57P02", "57P03", // server is starting up
            "57P05", // idle for too long
            "25P03", // idle for too long in a transaction
            "25006"); // a stand-in that only reads, until it takes over

    private static final Map<String, String> WHAT = Map.of(
            NO_ADDRESS,
            "the secret of 'announce.database.url' is not the address of a PostgreSQL database",
            "28P01",
            "the ledger's database refuses the user or the password",
            "28000",
            "the ledger's database refuses the user or the password",
            "3D000",
            "the ledger's database does not exist on its server",
            "42501",
            "the user of the ledger's database lacks a right",
            "25006",
            "the ledger's database can only be read",
            "53300",
            "the ledger's database has too many connections",
            "57014",
            "the ledger's database took more than 20 s for one statement",
            "55P03",
            "another program holds the ledger's rows in the database");

    private static final Map<String, String> FIX = Map.of(
            NO_ADDRESS,
            "let it be jdbc:postgresql://HOST/DATABASE, with ?sslmode=verify-full outside of your own network",
            "28P01",
            "check the secrets that 'announce.database' names",
            "28000",
            "check the secrets that 'announce.database' names, and the server's pg_hba.conf",
            "3D000",
            "create it, or check the address in the secret of 'announce.database.url'",
            "42501",
            "let its administrator run the SQL of docs/announcing-from-ci.md once, which makes the tables and grants the"
                    + " rights",
            "25006",
            "let the address lead to the server that takes changes, or add targetServerType=primary to it");

    private DatabaseFault() {}

    /** Whether it may be gone a moment later. */
    static boolean passes(SQLException fault) {
        String state = state(fault);
        return PASSING.contains(state) || state.startsWith("08") && !isAboutTrust(fault) || state.startsWith("53");
    }

    /** @param committing whether the answer to a commit got lost */
    static Problem told(SQLException fault, boolean committing) {
        String state = state(fault);
        String what = Optional.ofNullable(WHAT.get(state)).orElseGet(() -> connection(fault, state));
        return Problem.error(
                "site.yaml",
                0,
                what + " (SQLSTATE " + state + ")"
                        + (committing ? ", and nobody knows whether it has taken the last change" : ""),
                FIX.getOrDefault(
                        state,
                        "check that it runs, can be reached from here and has the TLS that its address asks for, then start"
                                + " Herald again"));
    }

    private static String connection(SQLException fault, String state) {
        if (isAboutTrust(fault)) {
            return "the ledger's database has no certificate that is trusted here";
        }
        if (causes(fault).anyMatch(UnknownHostException.class::isInstance)) {
            return "the host of the ledger's database has no address";
        }
        return state.startsWith("08")
                ? "the ledger's database does not answer"
                : "the ledger's database refuses what Herald asks";
    }

    private static boolean isAboutTrust(SQLException fault) {
        return causes(fault)
                .anyMatch(
                        cause -> cause instanceof CertificateException || cause instanceof CertPathValidatorException);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String state(SQLException fault) {
        return Optional.ofNullable(fault.getSQLState()).orElse("08000");
    }
}
