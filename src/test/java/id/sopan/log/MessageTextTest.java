package id.sopan.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MessageTextTest {

    @Test
    void nothingInAMessageMakesALineOfItsOwn() {
        try (WrittenLog log = new WrittenLog()) {
            LoggerFactory.getLogger(MessageTextTest.class)
                    .warn("It was refused: {}", "a\n2026-12-01 00:00:00.000 ERROR Palsu: x\r\u2028\u202e");
            assertThat(log.text())
                    .filteredOn(line -> line.contains("Palsu"))
                    .singleElement()
                    .asString()
                    .endsWith("WARN  MessageTextTest: It was refused: a / 2026-12-01 00:00:00.000 ERROR Palsu: x /"
                            + " \\u202e" + System.lineSeparator());
        }
    }
}
