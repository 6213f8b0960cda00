package id.sopan.cli;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.CalendarReading;
import id.sopan.definition.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Answers questions about working time: CSV on standard input, CSV on standard output. A line that cannot be answered is
 * named on standard error, the others are answered, and it exits 1.
 */
@Command(
        name = "worktime",
        description = "Menghitung waktu kerja, CSV dari masukan baku / counts working time, CSV from standard input",
        footer = {
            "",
            "Masukan / input:  " + WorktimeQuestion.HEADER,
            "Keluaran / output: " + WorktimeAnswers.HEADER,
            "Kalender / calendar: SOPAN_CALENDARS (docs/time.md)"
        })
final class WorktimeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            CalendarReading reading = CalendarLinter.read(CalendarFiles.source().read());
            if (reading.calendars() == null) {
                reading.problems().stream().filter(Problem::isError).forEach(problem -> tell(problem, err));
                return 1;
            }
            return new WorktimeAnswers(reading.calendars(), out, err).answer(in) ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private static void tell(Problem problem, PrintWriter err) {
        err.println(problem.inIndonesian());
        err.println(problem.inEnglish());
    }
}
