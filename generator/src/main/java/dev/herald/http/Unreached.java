package dev.herald.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Why not even a request went out, in words: no name, no server, no certificate to trust. */
final class Unreached {

    private Unreached() {}

    /** Such as {@code cannot be reached: nobody answers at its port}; nothing if the request may have gone out. */
    static Optional<String> because(Throwable fault) {
        List<Throwable> causes = causes(fault);
        if (any(causes, UnknownHostException.class) || any(causes, UnresolvedAddressException.class)) {
            return Optional.of("cannot be reached: its name is not known (DNS)");
        }
        if (fault instanceof HttpConnectTimeoutException) {
            return Optional.of("cannot be reached: its server did not answer in time");
        }
        if (fault instanceof ConnectException) {
            return Optional.of("cannot be reached: its server refuses the connection");
        }
        return fault instanceof SSLHandshakeException
                ? Optional.of("has no certificate that can be trusted: " + certificate(causes))
                : Optional.empty();
    }

    private static String certificate(List<Throwable> causes) {
        if (any(causes, CertificateExpiredException.class)) {
            return "it has expired";
        }
        if (any(causes, CertificateNotYetValidException.class)) {
            return "it is not valid yet";
        }
        if (any(causes, CertPathBuilderException.class) || any(causes, CertPathValidatorException.class)) {
            return "nobody whom Java trusts has signed it";
        }
        boolean another = causes.stream()
                .filter(cause -> cause instanceof CertificateException)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("subject alternative"));
        return another ? "it is for another host" : last(causes);
    }

    private static String last(List<Throwable> causes) {
        return causes.stream()
                .filter(SSLException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce((first, next) -> next)
                .orElse("the handshake failed");
    }

    private static boolean any(List<Throwable> causes, Class<?> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
