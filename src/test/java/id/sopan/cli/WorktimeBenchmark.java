package id.sopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/**
 * 100,000 questions, written with a seed to {@code target/questions.csv}, and the time from their first to their last
 * answer in a program that has answered none before; see {@code docs/benchmarks.md}.
 */
class WorktimeBenchmark {

    private static final int QUESTIONS = 100_000;
    private static final Path FILE = Path.of("target", "questions.csv");
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Jakarta"), ZoneId.of("Asia/Makassar"), ZoneId.of("Asia/Jayapura"));

    private final Random random = new Random(7);

    @Test
    void hundredThousandQuestions() throws IOException, InterruptedException {
        Files.writeString(FILE, questions());
        Duration startUp = timed(Files.writeString(Path.of("target", "none.csv"), WorktimeQuestion.HEADER + "\n"));
        Duration all = timed(FILE);
        System.out.printf(
                "worktime: start-up %d ms, %,d questions in %d ms more%n",
                startUp.toMillis(), QUESTIONS, all.minus(startUp).toMillis());
    }

    private static Duration timed(Path questions) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.sopan.Sopan",
                        "worktime")
                .redirectInput(questions.toFile())
                .redirectOutput(Path.of("target", "answers.csv").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private String questions() {
        StringBuilder csv = new StringBuilder(WorktimeQuestion.HEADER).append('\n');
        for (int i = 0; i < QUESTIONS; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant start = FIRST.plusSeconds(random.nextInt(600 * 86_400));
            StringJoiner pauses = new StringJoiner(";");
            for (int pause = random.nextInt(4); pause > 0; pause--) {
                Instant from = start.plusSeconds(random.nextInt(900_000));
                pauses.add(written(from, zone) + "/" + written(from.plusSeconds(random.nextInt(90_000)), zone));
            }
            csv.append('q')
                    .append(i)
                    .append(',')
                    .append(zone)
                    .append(',')
                    .append(written(start, zone))
                    .append(',');
            csv.append(written(start.plusSeconds(random.nextInt(20 * 86_400)), zone))
                    .append(',');
            csv.append(pauses).append(',').append(random.nextInt(3000)).append('\n');
        }
        return csv.toString();
    }

    private static String written(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, zone));
    }
}
