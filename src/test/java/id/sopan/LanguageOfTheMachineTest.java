package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the locale of a machine changes nothing of: digits of numbers, keys and addresses, and the place of what is kept. */
class LanguageOfTheMachineTest {

    private static final String NUMBER = "%s-%04d";

    /** The program, and how a number is formatted while it is there. */
    static final class Formatting {
        public static void main(String[] arguments) {
            Thread atTheEnd = new Thread(() -> System.out.println(NUMBER.formatted("DT-2026", 3)));
            Runtime.getRuntime().addShutdownHook(atTheEnd);
            Sopan.main(arguments);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar EG", "fa IR", "bn BD"})
    void numbersHaveTheDigitsOfTheForms(String machine) throws Exception {
        String[] locale = machine.split(" ");
        String output = said(program(
                "-Duser.language=" + locale[0],
                "-Duser.country=" + locale[1],
                Formatting.class.getName(),
                "--version"));
        assertThat(output).contains("DT-2026-0003");
    }

    @ParameterizedTest
    @CsvSource({"kerjá, ''", "kerjá, data", "kerja, dátä", "kerja, /var/lib/dátä"})
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8")
    void noOtherDirectoryIsTakenForOneThatTheLocaleCannotName(String working, String data, @TempDir Path home)
            throws Exception {
        ProcessBuilder program = program(Sopan.class.getName(), "verify")
                .directory(Files.createDirectory(home.resolve(working)).toFile());
        program.environment().putAll(Map.of("LC_ALL", "C", "SOPAN_DATA", data));

        assertThat(said(program)).startsWith("SOPAN_DATA: ").contains("bin/sopan", "LC_ALL=C.UTF-8");
    }

    /** @param arguments options of Java, the class, and what that takes */
    private static ProcessBuilder program(String... arguments) {
        return new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path")
                                                + File.pathSeparator
                                                + Path.of("target/test-classes").toAbsolutePath()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
    }

    private static String said(ProcessBuilder builder) throws Exception {
        Process program = builder.start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
