package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sopan.definition.DefinitionSource;
import id.sopan.setting.UnfitSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCalendarsTest {

    @TempDir
    Path directory;

    @Test
    void whatIsMissingOrAFileStopsTheStart() throws IOException {
        for (Path wrong : new Path[] {directory.resolve("missing"), Files.createFile(directory.resolve("a-file"))}) {
            assertThatThrownBy(() -> OwnCalendars.check(wrong.toString()))
                    .isInstanceOf(UnfitSetting.class)
                    .hasMessageStartingWith("SOPAN_CALENDARS: ")
                    .hasMessageContaining("a directory with calendars *.yaml")
                    .hasMessageContaining(wrong.toString());
        }
    }

    /** As each with an é is in the plain locale of cron. */
    @Test
    void aNameThatTheMachineCannotWriteStopsTheStart() {
        assertThatThrownBy(() -> OwnCalendars.check("kalender\0"))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_CALENDARS: ")
                .hasMessageContaining("needs a locale of UTF-8");
    }

    @Test
    void aFileThatCannotBeReadStopsTheStart() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(unreadable), "Linux alone has a file that not even root can read");
        Files.createSymbolicLink(directory.resolve("2028.yaml"), unreadable);
        assertThatThrownBy(() -> OwnCalendars.check(directory.toString()))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_CALENDARS: ")
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("Tidak dapat dibaca");
    }

    @Test
    void filesOfOnesOwnLieOverThoseThatComeWithSopan() throws IOException {
        OwnCalendars.check(directory.toString());
        Files.writeString(directory.resolve("2026.yaml"), "year: 2026\n");
        Files.writeString(directory.resolve("instansi.yml"), "days: []\n");
        Files.writeString(directory.resolve("catatan.txt"), "days: []\n");
        assertThat(DefinitionSource.ofCalendars(directory.toString()).read())
                .containsOnlyKeys("2026.yaml", "2027.yaml", "jam-kerja.yaml", "instansi.yml")
                .containsEntry("2026.yaml", "year: 2026\n");
        assertThat(DefinitionSource.ofCalendars(null).read())
                .containsOnlyKeys("2026.yaml", "2027.yaml", "jam-kerja.yaml");
    }
}
