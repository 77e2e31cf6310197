package dev.herald.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server on loopback that breaks once, when words have passed one after the other: before the server hears the last one, or after it. */
final class CutLine implements Closeable {

    enum When {
        /** The server never hears the last word. */
        BEFORE,
        /** The server's answer to it is lost. */
        AFTER
    }

    private final ServerSocket door;
    private final int server;
    private final When when;
    private final Runnable meanwhile;
    private final Deque<String> words;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /** @param meanwhile what happens before the client notices */
    CutLine(int server, When when, Runnable meanwhile, String... words) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.when = when;
        this.meanwhile = meanwhile;
        this.words = new ArrayDeque<>(List.of(words));
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    boolean isCut() {
        return cut;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.addAll(List.of(client, behind));
            boolean whole = cut;
            start(() -> ask(client, behind));
            start(() -> answer(behind, client, whole));
        }
    }

    private void ask(Socket client, Socket behind) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = behind.getOutputStream();
        byte[] buffer = new byte[65536];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            boolean last = isLast(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            if (!last || when == When.AFTER) {
                out.write(buffer, 0, length);
            }
            if (last) {
                behind.shutdownOutput();
                meanwhile.run();
                client.close();
                return;
            }
        }
        behind.shutdownOutput();
    }

    private synchronized boolean isLast(String asked) {
        if (!cut && asked.contains(words.element())) {
            words.remove();
            cut = words.isEmpty();
            return cut;
        }
        return false;
    }

    /** @param whole whether the line is one that stays */
    private void answer(Socket behind, Socket client, boolean whole) throws IOException {
        InputStream in = behind.getInputStream();
        byte[] buffer = new byte[65536];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            if (whole || !cut) {
                client.getOutputStream().write(buffer, 0, length);
            }
        }
    }

    private interface Part {
        void run() throws IOException;
    }

    private static void start(Part part) {
        Thread thread = new Thread(() -> {
            try {
                part.run();
            } catch (IOException ended) {
                // One side has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
