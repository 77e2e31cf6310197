package dev.herald.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** A mail server on loopback that answers as a test tells it, also by hanging up or saying nothing. It knows STARTTLS, and any password is right. */
public final class OddSmtp implements AutoCloseable {

    /** Hangs up instead of an answer. */
    public static final String HANGS_UP = "hangs up";

    /** Says nothing more. */
    public static final String SILENT = "silent";

    private static final Map<String, String> USUAL = Map.of(
            "HELLO", "220 odd.example ESMTP",
            "EHLO", "250-odd.example\r\n250-STARTTLS\r\n250-SIZE 1000000\r\n250 AUTH PLAIN LOGIN",
            "STARTTLS", "220 go ahead",
            "AUTH", "235 welcome",
            "DATA", "354 go on",
            "DOT", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>(USUAL);
    private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private OddSmtp(ServerSocket server) {
        this.server = server;
    }

    public static OddSmtp start() {
        try {
            OddSmtp odd = new OddSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(odd::listen, "odd-smtp");
            thread.setDaemon(true);
            thread.start();
            return odd;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @param step a command such as {@code RCPT}, {@code HELLO} for the greeting, {@code DOT} for the end of a mail */
    public OddSmtp answers(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** Forgets what a test told it to answer. */
    public void answersAsUsual() {
        answers.clear();
        answers.putAll(USUAL);
    }

    /** Somebody acts at a step before it is answered; at {@code DOT} the mail is received already. */
    public OddSmtp at(String step, Runnable act) {
        hooks.put(step, act);
        return this;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The lines that a client said outside of mails. */
    public List<String> said() {
        return List.copyOf(said);
    }

    /** The mails whose end was seen, whatever was answered, the oldest first. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client, true);
            } catch (IOException gone) {
                said.add("(gone)");
            }
        }
    }

    private void talk(Socket client, boolean greet) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        boolean goesOn = !greet || answer("HELLO", client);
        while (goesOn) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            said.add(line);
            String step = line.split(" ")[0].toUpperCase(Locale.ROOT);
            goesOn = answer(step, client);
            if (goesOn && step.equals("STARTTLS")) {
                talk(encrypted(client), false);
                return;
            }
            if (goesOn && step.equals("DATA") && answers.get("DATA").startsWith("354")) {
                received.add(mail(in));
                goesOn = answer("DOT", client);
            }
            goesOn = goesOn && !step.equals("QUIT");
        }
    }

    /** Whether the talk goes on. */
    private boolean answer(String step, Socket client) throws IOException {
        hooks.getOrDefault(step, () -> {}).run();
        String answer = answers.getOrDefault(step, "250 ok");
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        if (!answer.equals(SILENT)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
        }
        return true;
    }

    private static Socket encrypted(Socket client) throws IOException {
        SSLSocket socket = (SSLSocket)
                LocalCertificate.serving().getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("a mail without an end");
        }
        return mail.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
