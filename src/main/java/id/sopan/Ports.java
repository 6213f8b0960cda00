package id.sopan;

import id.sopan.setting.UnfitSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;

/** Asks for ports before anything is begun that a port in use would end in the middle. */
final class Ports {

    private Ports() {}

    /** @throws UnfitSetting where Sopan cannot listen as it is told to */
    static void check(Settings settings) {
        if (!isOfThisMachine(settings.bind())) {
            throw new UnfitSetting(
                    "SOPAN_BIND",
                    "mesin ini tidak memiliki alamat tersebut; contoh 127.0.0.1 atau 0.0.0.0"
                            + " / this machine has no such address; 127.0.0.1 or 0.0.0.0, for example");
        }
        check("SOPAN_PORT", settings.bind(), settings.port());
        if (settings.isSandbox()) {
            check("SOPAN_SANDBOX_PORT", InetAddress.getLoopbackAddress(), settings.sandboxPort());
        }
    }

    private static void check(String name, InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new UnfitSetting(
                    name,
                    "port %1$d tidak dapat dipakai (%2$s); hentikan program yang memakainya, atau isi port lain"
                                    .formatted(port, e.getMessage())
                            + " / port %1$d cannot be had (%2$s); stop the program that uses it, or name another port"
                                    .formatted(port, e.getMessage()));
        }
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
