package id.sopan.cli;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.CalendarReading;
import id.sopan.definition.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

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
final class WorktimeCommand extends Subcommand {

    @Override
    public Integer call() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            CalendarReading reading = CalendarLinter.read(CalendarFiles.source().read());
            if (reading.calendars() == null) {
                reading.problems().stream().filter(Problem::isError).forEach(this::tell);
                return 1;
            }
            return new WorktimeAnswers(reading.calendars(), out(), err()).answer(in) ? 0 : 1;
        } finally {
            out().flush();
        }
    }

    private void tell(Problem problem) {
        err().println(problem.inIndonesian());
        err().println(problem.inEnglish());
    }
}
