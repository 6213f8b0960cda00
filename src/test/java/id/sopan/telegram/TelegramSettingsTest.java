package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {

    private static final URI TELEGRAM = URI.create("https://api.telegram.org");

    @Test
    void takesTelegramAndOwnServers() {
        assertThat(TelegramSettings.of(ScriptedServer.TOKEN, TELEGRAM).port()).isEqualTo(443);
        TelegramSettings own = TelegramSettings.of(ScriptedServer.TOKEN, URI.create("http://bot-api:8081/"));
        assertThat(own.port()).isEqualTo(8081);
        assertThat(own.isTelegram()).isFalse();
        assertThat(TelegramSettings.of(ScriptedServer.TOKEN, TELEGRAM).isTelegram())
                .isTrue();
        assertThat(TelegramSettings.of(ScriptedServer.TOKEN, TELEGRAM).botId()).isEqualTo(7000000001L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-secret", "123:short", "x:AAHscripted_scripted_scripted_01234"})
    void namesAWrongTokenWithoutShowingIt(String token) {
        assertThatThrownBy(() -> TelegramSettings.of(token, TELEGRAM))
                .hasMessageContaining("SOPAN_TELEGRAM_TOKEN")
                .message()
                .doesNotContain("secret-secret", "scripted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "ftp://host", "https://host/path", "https://host?a=b", "https:///"})
    void namesAWrongAddress(String url) {
        assertThatThrownBy(() -> TelegramSettings.of(ScriptedServer.TOKEN, URI.create(url)))
                .hasMessageContaining("SOPAN_TELEGRAM_URL");
    }
}
