package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of requests, keys and addresses are written alike everywhere, also where people count with other digits. */
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
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + locale[0],
                        "-Duser.country=" + locale[1],
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + "target/test-classes",
                        Formatting.class.getName(),
                        "--version"))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("DT-2026-0003");
    }
}
