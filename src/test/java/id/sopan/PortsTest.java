package id.sopan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.setting.UnfitSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static Settings settings(String name, Object value) {
        Map<String, String> free =
                Map.of("SOPAN_PORT", "28970", "SOPAN_SANDBOX_PORT", "28971", "SOPAN_API_TOKEN", "x".repeat(16));
        return Settings.of(asked -> asked.equals(name) ? value.toString() : free.get(asked));
    }

    @Test
    void aPortInUseIsNamedWithItsSetting() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String name : new String[] {"SOPAN_PORT", "SOPAN_SANDBOX_PORT"}) {
                assertThatThrownBy(() -> Ports.check(settings(name, other.getLocalPort())))
                        .isInstanceOf(UnfitSetting.class)
                        .hasMessageStartingWith(name + ": ")
                        .hasMessageContaining("port " + other.getLocalPort())
                        .hasMessageContaining("name another port");
            }
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> Ports.check(settings("SOPAN_BIND", "192.0.2.1")))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_BIND: ");
    }

    @Test
    void freePortsAreLeftFree() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatCode(() -> Ports.check(settings("SOPAN_PORT", port))).doesNotThrowAnyException();
        assertThatCode(() -> Ports.check(settings("SOPAN_PORT", port))).doesNotThrowAnyException();
    }
}
