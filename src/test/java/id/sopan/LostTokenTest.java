package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.setting.UnfitSetting;
import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real bot whose token is set no more must not become a sandbox that looks well, while its groups get no answer. */
class LostTokenTest {

    @TempDir
    Path data;

    @Test
    void onTheDataOfARealBotNoSandboxStarts() {
        SqliteStore.open(data).close();
        Settings settings = Settings.of(Map.of("SOPAN_DATA", data.toString())::get);
        assertThatThrownBy(() -> new SandboxInstallation(settings))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_TELEGRAM_TOKEN: ")
                .hasMessageContaining("SOPAN_TELEGRAM_TOKEN_FILE")
                .hasMessageContaining(data.toString())
                .hasMessageContaining("memuat data bot yang sesungguhnya")
                .hasMessageContaining("name another directory in SOPAN_DATA");
        assertThat(data.resolve("sandbox")).doesNotExist();
    }

    @Test
    void norWhereADatabaseIsNamed() {
        assertThatThrownBy(() -> Settings.of(Map.of("SOPAN_MONGODB_URI", "mongodb://db/sopan")::get))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_TELEGRAM_TOKEN: ")
                .hasMessageContaining("must be set (or SOPAN_TELEGRAM_TOKEN_FILE) where SOPAN_MONGODB_URI is");
    }
}
