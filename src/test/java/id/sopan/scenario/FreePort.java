package id.sopan.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports on which nothing listens, none of them given twice, and none of those that Linux gives to whoever asks for any. */
public final class FreePort {

    private static final AtomicInteger LAST =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 100) * 120);

    private FreePort() {}

    public static int next() {
        while (true) {
            int port = LAST.incrementAndGet();
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
