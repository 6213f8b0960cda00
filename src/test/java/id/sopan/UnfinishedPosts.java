package id.sopan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Many that post a large body at once, send a part of it, and fall silent. */
final class UnfinishedPosts {

    private static final int MANY = 330;
    private static final int PROMISED = 1 << 20;
    private static final int SENT = 60_000;
    private static final int PATIENCE = 10_000;

    private UnfinishedPosts() {}

    /** The first lines of what they are answered, none of them more than ten seconds later. */
    static Set<String> answers(int port, String path) throws IOException {
        return answers(port, "POST " + path, "application/json");
    }

    /** @param call method and path */
    static Set<String> answers(int port, String call, String type) throws IOException {
        String head = "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(call, port, type, PROMISED);
        byte[] part = (head + " ".repeat(SENT)).getBytes(StandardCharsets.US_ASCII);
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(socket);
                socket.setSoTimeout(PATIENCE);
                socket.getOutputStream().write(part);
            }
            Set<String> answers = new TreeSet<>();
            for (Socket socket : open) {
                answers.add(
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                                .readLine());
            }
            return answers;
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
