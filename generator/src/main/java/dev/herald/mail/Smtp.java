package dev.herald.mail;

import dev.herald.http.Censor;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.mail.Courier.Stage;
import dev.herald.mail.MailServer.Login;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;

/** Sends mails by SMTP (RFC 5321), a connection for each. Certificates and the names in them are always checked. Thread-safe. */
public final class Smtp implements Postman {

    private static final Duration FOREVER = Duration.ofDays(365);
    private static final Duration LATER = Duration.ofMinutes(30); // RFC 5321, section 4.5.4.1

    private static final List<Integer> WHO_ARE_YOU = List.of(530, 534, 535, 538); // RFC 4954, section 6

    private final Censor censor;
    private final Duration timeout;
    private final SSLSocketFactory trust;
    private final Supplier<Duration> left;

    /**
     * @param timeout of each step
     * @param trust decides which certificates are good; usually {@link SSLSocketFactory#getDefault()}
     */
    public Smtp(Censor censor, Duration timeout, SSLSocketFactory trust) {
        this(censor, timeout, trust, () -> FOREVER);
    }

    private Smtp(Censor censor, Duration timeout, SSLSocketFactory trust, Supplier<Duration> left) {
        this.censor = censor;
        this.timeout = timeout;
        this.trust = trust;
        this.left = left;
    }

    @Override
    public Postman within(Supplier<Duration> time) {
        return new Smtp(censor, timeout, trust, time);
    }

    @Override
    public void deliver(Letter letter, MailServer server) {
        visit(server, courier -> courier.hand(letter));
    }

    @Override
    public Map<String, String> greet(MailServer server) {
        return visit(server, Courier::largest)
                .map(bytes -> Map.of("bytes", bytes))
                .orElse(Map.of());
    }

    private interface Visit {
        Optional<String> with(Courier courier) throws MessagingException;
    }

    private Optional<String> visit(MailServer server, Visit visit) {
        Courier courier = Courier.to(server, timeout, trust);
        FutureTask<Optional<String>> task = new FutureTask<>(() -> visit(courier, server, visit));
        Thread thread = new Thread(task, "mail");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(left.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw abandoned(courier, server.host() + " took too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw abandoned(courier, server.host() + " was not waited for, as somebody stopped Herald");
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(fault.getCause());
        }
    }

    private static Trouble abandoned(Courier courier, String what) {
        courier.giveUp();
        return new Trouble(courier.stage() == Stage.SENT ? Means.UNCLEAR : Means.AGAIN, what);
    }

    private Optional<String> visit(Courier courier, MailServer server, Visit visit) {
        try {
            courier.connect(
                    server.host(),
                    server.port(),
                    server.login().map(Login::user).orElse(null),
                    server.login().map(this::password).orElse(null));
            return visit.with(courier);
        } catch (MessagingException fault) {
            throw trouble(courier, server, fault);
        } finally {
            courier.leave();
        }
    }

    private String password(Login login) {
        String password = censor.reveal(login.password());
        // As AUTH PLAIN says it (RFC 4616), lest a server echoes it; Jakarta Mail names the user twice.
        String plain = login.user() + "\0" + login.user() + "\0" + password;
        censor.learn(plain, login.password().name());
        return password;
    }

    private Trouble trouble(Courier courier, MailServer server, MessagingException fault) {
        Optional<IOException> broken = broken(fault);
        int code = broken.isPresent() ? -1 : courier.getLastReturnCode();
        String said = broken.map(Smtp::broke).orElseGet(() -> said(code, courier, fault));
        Means means = means(courier.stage(), code, fault);
        String message = server.host() + oneLine(censor.strike(said)) + advice(means, server);
        return new Trouble(means, message, Optional.of(LATER).filter(pause -> means == Means.WAIT));
    }

    private static String said(int code, Courier courier, MessagingException fault) {
        if (code >= 400) {
            return " answered " + courier.getLastServerResponse();
        }
        return code < 0 ? " broke off" : ": " + fault.getMessage();
    }

    private static Means means(Stage stage, int code, MessagingException fault) {
        boolean later = code >= 400 && code < 500;
        if (stage == Stage.GREETING) {
            boolean stranger = fault instanceof AuthenticationFailedException || WHO_ARE_YOU.contains(code);
            return stranger && !later && code >= 0 ? Means.NO_RIGHT : Means.AGAIN;
        }
        if (code >= 500) {
            return WHO_ARE_YOU.contains(code) ? Means.NO_RIGHT : Means.REFUSED;
        }
        if (later) {
            return code == 421 ? Means.AGAIN : Means.WAIT;
        }
        return stage == Stage.SENT ? Means.UNCLEAR : Means.AGAIN; // without its last dot no server keeps a mail
    }

    private static String advice(Means means, MailServer server) {
        return means != Means.NO_RIGHT
                ? ""
                : server.login()
                        .map(login -> "; look at 'user' and the secret "
                                + login.password().name())
                        .orElse("; write 'user' and 'password'");
    }

    private static Optional<IOException> broken(MessagingException fault) {
        Throwable cause = fault;
        while (cause != null) {
            if (cause instanceof IOException broken) {
                return Optional.of(broken);
            }
            cause = cause instanceof MessagingException outer && outer.getNextException() != null
                    ? outer.getNextException()
                    : cause.getCause();
        }
        return Optional.empty();
    }

    private static String broke(IOException cause) {
        String because = Optional.ofNullable(cause.getMessage())
                .map(message -> " (" + message + ")")
                .orElse("");
        if (cause instanceof SSLHandshakeException) {
            return " has no certificate that can be trusted" + because;
        }
        return cause instanceof UnknownHostException ? " is not known" : " broke off" + because;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").stripTrailing();
    }
}
