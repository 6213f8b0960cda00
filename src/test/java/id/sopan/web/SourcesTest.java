package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy says of where a call came from is an address, and never a name that somebody would have looked up. */
class SourcesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"149.154.167.220", "0.0.0.0", "255.255.255.255", "2001:67c:4e8::1", "::1", "::ffff:10.0.0.1"})
    void anAddressIsTaken(String text) throws UnknownHostException {
        assertThat(Sources.literal(text)).isEqualTo(InetAddress.getByName(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "abc.de",
                "dead.beef",
                "cafe",
                "149.154.167",
                "149.154.167.256",
                "149.154.167.220.",
                "1",
                "",
                ".",
                ".::1"
            })
    void aNameIsNotLookedUp(String text) {
        assertThatThrownBy(() -> Sources.literal(text))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "1::2::3", "12345::1", "::1.2.3.256", "149.154.167.220:443"})
    void whatIsNearlyAnAddressIsNone(String text) {
        assertThatThrownBy(() -> Sources.literal(text)).isInstanceOf(UnknownHostException.class);
    }
}
