package id.sopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorktimeCommandTest {

    private static final String HEADER = "id,zone,start,end,pauses,due_minutes\n";

    private final InputStream standardInput = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void giveBack() {
        System.setIn(standardInput);
    }

    @Test
    void answersEachQuestionAndPrintsNothingElse() {
        int exit = run(HEADER
                + "a1,Asia/Jakarta,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45\n"
                + "a2,Asia/Makassar,2026-11-26T07:30:00+08:00,2026-11-26T12:00:00+08:00,"
                + "2026-11-26T09:00:00+08:00/2026-11-26T10:00:00+08:00;"
                + "2026-11-26T09:30:00+08:00/2026-11-26T10:30:00+08:00,450\n"
                + "a3,Asia/Jayapura,2026-11-29T00:00:00Z,2026-11-29T00:00:00Z,,0\n");

        assertThat(exit).isZero();
        assertThat(out.toString()).isEqualTo("""
                        id,working_seconds,due_instant
                        a1,3600,2026-11-27T13:15:00+07:00
                        a2,10800,2026-11-26T16:00:00+08:00
                        a3,0,2026-11-29T09:00:00+09:00
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesPausesThatReachOutAreEmptyOrRepeat() {
        String nine = "2026-11-26T09:00:00+07:00";
        String ten = "2026-11-26T10:00:00+07:00";
        String pauses = nine + "/" + ten + ";" + nine + "/" + ten + ";" + ten + "/" + ten
                + ";2026-11-20T00:00:00Z/2026-11-26T08:00:00+07:00;2026-12-01T00:00:00Z/2026-12-02T00:00:00Z";
        assertThat(run(HEADER + "a,Asia/Jakarta,2026-11-26T07:30:00+07:00,2026-11-26T12:00:00+07:00," + pauses
                        + ",0\n"))
                .isZero();
        assertThat(out.toString()).contains("a,10800,2026-11-26T07:30:00+07:00");
    }

    @Test
    void anEmptyLineBetweenQuestionsIsNamedAndOneAtTheEndIsNone() {
        String question = "a,Asia/Jakarta,2026-11-26T08:00:00+07:00,2026-11-26T09:00:00+07:00,,0\n";
        assertThat(run(HEADER + question + "\n")).isZero();
        assertThat(run(HEADER + question + "\n\n" + question)).isEqualTo(1);
        assertThat(err.toString()).containsOnlyOnce("line 3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T04:00:00Z",
                "2026-11-27T11:00:00+07:00",
                "2026-11-26T22:30:00-05:30",
                "2026-11-27T11:00:00+0700",
                "2026-11-27t04:00:00z",
                "2026-11-27T11:00+07:00",
                "2026-11-27T11:00:00+07:00:00"
            })
    void readsAnInstantInAnyOffset(String start) {
        assertThat(run(HEADER + "a,Asia/Jakarta," + start + ",2026-11-27T06:30:00Z,,45\n"))
                .describedAs("%s", err)
                .isZero();
        assertThat(out.toString()).contains("a,3600,2026-11-27T13:15:00+07:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,Asia/Jakarta,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45,",
                ",Asia/Jakarta,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45",
                "a,Asia/Bandung,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45",
                "a,Europe/Paris,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00,2026-11-27T06:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00.5Z,2026-11-27T16:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:60Z,2026-11-27T16:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00+19:00,2026-11-27T16:30:00Z,,45",
                "a,Asia/Jakarta,2026-02-30T11:00:00Z,2026-11-27T16:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T10:30:00Z,,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,2026-11-27T11:00:00Z,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,"
                        + "2026-11-27T12:00:00Z/2026-11-27T11:00:00Z,45",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,,-1",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,,4.5",
                "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,,",
                "a,Asia/Jakarta,2028-11-27T11:00:00Z,2028-11-27T16:30:00Z,,45",
                "a,Asia/Jakarta,2027-12-31T11:00:00Z,2027-12-31T16:30:00Z,,45",
            })
    void namesALineThatIsNoQuestionAndAnswersTheOthers(String line) {
        String good = "b,Asia/Jakarta,2026-11-27T11:00:00+07:00,2026-11-27T06:30:00Z,,45\n";
        assertThat(run(HEADER + line + "\n" + good)).isOne();
        assertThat(err.toString()).startsWith("baris / line 2: ").contains("[" + line + "]");
        assertThat(out.toString()).isEqualTo("id,working_seconds,due_instant\nb,3600,2026-11-27T13:15:00+07:00\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,Asia/Jakarta,2026-11-27T11:00:00Z,2026-11-27T16:30:00Z,,45\n"})
    void asksForTheHeader(String input) {
        assertThat(run(input)).isOne();
        assertThat(err.toString()).contains("line 1").contains("id,zone,start,end,pauses,due_minutes");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String input) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return Subcommands.commands(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("worktime");
    }
}
