package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.mail.MailServer;
import dev.herald.mail.MailServer.Login;
import dev.herald.mail.MailServer.Tls;
import dev.herald.mail.Mailbox;
import java.net.URI;
import java.util.Optional;

/** Reads an {@link Email} from a block below {@code channels:}. */
record EmailBlock(Settings block) {

    private static final Mailbox NOBODY = new Mailbox(Optional.empty(), "nobody@invalid.example");

    Email read(String name, Strategy strategy) {
        return new Email(
                name,
                strategy,
                server(),
                mailbox("from", "write the address from which mails come, such as 'Ana <ana@example.org>'"),
                mailbox("to", "write the address of the list, such as readers@lists.example.org"),
                block.parsed("reply-to", Mailbox::of, "write an address such as ana@example.org"),
                block.flag("digest", false),
                block.text("subject").orElse("{titles}"),
                block.parsed(
                        "unsubscribe",
                        EmailBlock::unsubscribe,
                        "write an https:// address that takes a click, or mailto:leave@lists.example.org"));
    }

    private Mailbox mailbox(String key, String fix) {
        if (block.text(key).isEmpty()) {
            block.missing(key, fix);
        }
        return block.parsed(key, Mailbox::of, fix).orElse(NOBODY);
    }

    private MailServer server() {
        String fix = "write the host that takes your mail, such as smtp.example.org";
        if (block.text("server").isEmpty()) {
            block.missing("server", fix);
        }
        String host = block.parsed("server", EmailBlock::host, fix).orElse("localhost");
        Tls tls = block.choice("tls", Tls.class, Tls.STARTTLS);
        MailServer server = new MailServer(host, block.number("port", tls.port(), 1, 65_535), tls, login());
        if (tls == Tls.NONE && !server.isHere()) {
            block.wrong(
                    "tls",
                    "'tls' is 'none', and everybody on the way to " + host + " could read along",
                    "write 'tls: starttls' or 'tls: tls'; 'none' is for a server on this machine");
        }
        return server;
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9.-]*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Optional<Login> login() {
        Optional<String> user = block.text("user");
        Optional<Secret> password = Secret.of(block, "password");
        if (user.isPresent() && block.text("password").isEmpty()) {
            block.wrong("user", "'user' has no 'password' beside it", Secret.FIX);
        }
        if (user.isEmpty() && password.isPresent()) {
            block.wrong(
                    "password",
                    "'password' has no 'user' beside it",
                    "write 'user:' with the name that the server knows");
        }
        return user.flatMap(one -> password.map(two -> new Login(one, two)));
    }

    private static String unsubscribe(String text) {
        URI address = URI.create(text);
        boolean click = "https".equals(address.getScheme()) && address.getHost() != null;
        boolean mail = "mailto".equals(address.getScheme())
                && address.getSchemeSpecificPart().contains("@");
        if (!click && !mail) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
