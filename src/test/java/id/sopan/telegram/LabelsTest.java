package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void aNameStaysOneLineWithoutTurnsOfDirection() {
        assertThat(Labels.line(" Budi\n\u202E\u0000 \u200FSantoso\u2069 ")).isEqualTo("Budi Santoso");
    }

    @Test
    void keepsEmojiAndScripts() {
        assertThat(Labels.line("Ünïcode 👩‍💻 名前 عربي")).isEqualTo("Ünïcode 👩‍💻 名前 عربي");
    }

    @Test
    void aLongFileNameKeepsItsEnding() {
        String name = Labels.file("a".repeat(300) + ".pdf");
        assertThat(name).hasSize(120).endsWith(".pdf");
    }

    @Test
    void aCutDoesNotSplitACharacter() {
        String name = Labels.file("a".repeat(115) + "😀".repeat(20) + ".pdf");
        assertThat(name).endsWith(".pdf").doesNotContain("\uD83D.");
    }

    @Test
    void aFileWithoutANameGetsOne() {
        assertThat(Labels.file(null)).isEqualTo("dokumen");
        assertThat(Labels.file("\u202E")).isEqualTo("dokumen");
    }
}
