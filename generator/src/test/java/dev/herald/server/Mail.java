package dev.herald.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real mail server: GreenMail 2.1, from Maven Central, in the JVM of the tests. Starts in a tenth of a second. */
public final class Mail implements AutoCloseable {

    private static final String USER = "herald@example.org";
    private static final String PASSWORD = "a-password-of-tests";

    private final GreenMail server;

    private Mail(GreenMail server) {
        this.server = server;
    }

    /** Without TLS; takes mail from everyone for everyone, and refuses a login with a wrong password. */
    public static Mail start() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        server.setUser(USER, USER, PASSWORD);
        return new Mail(server);
    }

    /** The same, encrypted from the first byte, with {@link LocalCertificate}. */
    public static Mail startWithTls() {
        System.setProperty(
                "greenmail.tls.keystore.file", LocalCertificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", LocalCertificate.PASSWORD);
        GreenMail server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        server.setUser(USER, USER, PASSWORD);
        return new Mail(server);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return (server.getSmtp() == null ? server.getSmtps() : server.getSmtp()).getPort();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** What has arrived until now, the oldest first. A mail to two people is here twice. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
