package dev.herald.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks a preview over a plain socket, as nothing of a request is mended then. */
public record Visitor(int port) {

    private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();

    /** An answer: its first line, its headers, its body as Latin-1. */
    public record Answer(int status, List<String> headers, String body) {

        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    public Answer get(String path, String... headers) throws IOException {
        return ask("GET", path, "localhost:" + port, headers);
    }

    public Answer ask(String method, String path, String host, String... headers) throws IOException {
        try (Socket socket = open(method, path, host, headers)) {
            return read(socket.getInputStream());
        }
    }

    private Socket open(String method, String path, String host, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host: " + host));
        lines.addAll(List.of(headers));
        lines.add("Connection: close\r\n\r\n");
        socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static Answer read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        String head = all.substring(0, all.indexOf("\r\n\r\n"));
        List<String> lines = List.of(head.split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]),
                lines.subList(1, lines.size()),
                all.substring(head.length() + 4));
    }

    /** The events that a page is told, line by line; closed when the test is done with it. */
    public Listener listen(String since) throws IOException {
        Socket socket = open("GET", "/_herald/events?since=" + since, "localhost:" + port);
        return new Listener(
                socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** A page that listens. */
    public record Listener(Socket socket, BufferedReader lines) implements AutoCloseable {

        /** The next event of this name, as it is told. */
        public String next(String event) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event: " + event)) {
                    return lines.readLine().replaceFirst("^data: ", "");
                }
            }
            throw new IOException("the preview tells nothing more");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
