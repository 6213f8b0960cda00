package id.sopan.cli;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.CalendarReading;
import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import id.sopan.report.Replay;
import id.sopan.report.ReplayTable;
import id.sopan.store.StoreUnavailable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What-if: how past runs would have fared by a changed procedure or calendar. Reads the store, and changes nothing. */
@Command(
        name = "replay",
        description = "Menghitung ulang permohonan lampau dengan mutu baku, kalender, atau jeda yang diubah"
                + " / counts past requests again with changed standards, calendar or pauses",
        footer = {"", "Data: SOPAN_DATA / SOPAN_MONGODB_URI. Kalender / calendar: SOPAN_CALENDARS."},
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--procedure", required = true, paramLabel = "FILE", description = "SOP yang diubah / changed SOP")
    private Path procedure = Path.of("");

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "kalender yang diubah, bernama sama dengan yang digantikannya, atau direktorinya"
                    + " / changed calendar, named as the one that it replaces, or a directory of all")
    private @Nullable Path calendar;

    @Option(names = "--from", paramLabel = "DAY", description = "diajukan sejak / asked for from, 2026-01-01")
    private LocalDate from = LocalDate.of(2000, 1, 1);

    @Option(names = "--to", paramLabel = "DAY", description = "sampai dengan / up to and with, 2026-06-30")
    private LocalDate to = LocalDate.of(2999, 12, 31);

    @Spec
    private @Nullable CommandSpec spec;

    /** Why nothing can be replayed, in both languages. */
    private static final class Unfit extends RuntimeException {
        Unfit(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            print(out, replay());
            return 0;
        } catch (Unfit | StoreUnavailable unfit) {
            err.println(unfit.getMessage());
        } catch (UncheckedIOException unreadable) {
            err.println(
                    unreadable.getCause() instanceof NoSuchFileException missing
                            ? "tidak ada berkas / no file: " + missing.getFile()
                            : "Tidak dapat dibaca / cannot be read: " + unreadable.getCause());
        } finally {
            out.flush();
            err.flush();
        }
        return 1;
    }

    private Replay replay() {
        if (to.isBefore(from)) {
            throw new Unfit("--from sesudah --to; mohon tukar. / --from is after --to: swap the two.");
        }
        Procedure changed = changed();
        Map<String, String> files = CalendarFiles.source().read();
        checked(files);
        Map<String, String> other = calendar == null ? files : changedCalendar(files, calendar);
        checked(other);
        try (PastRuns past = PastRuns.open(System.getenv())) {
            Replay replay = new Replay(changed, past::definition, past.calendars(files), past.calendars(other));
            past.each(from, to, replay::add);
            return replay;
        }
    }

    private Procedure changed() {
        Reading reading = ProcedureReader.read(procedure.toString(), text(procedure));
        if (reading.procedure() == null) {
            throw new Unfit(told(reading.problems()));
        }
        return reading.procedure();
    }

    private static Map<String, String> changedCalendar(Map<String, String> files, Path changed) {
        if (Files.isDirectory(changed)) {
            return DefinitionSource.ofCalendars(changed.toString()).read();
        }
        Map<String, String> all = new TreeMap<>(files);
        all.put(changed.getFileName().toString(), text(changed));
        return all;
    }

    private static String text(Path file) {
        return DefinitionSource.file(file).read().values().iterator().next();
    }

    private static void checked(Map<String, String> files) {
        CalendarReading reading = CalendarLinter.read(files);
        if (reading.calendars() == null) {
            throw new Unfit(told(reading.problems()));
        }
    }

    private static String told(List<Problem> problems) {
        StringBuilder told = new StringBuilder();
        problems.stream()
                .filter(Problem::isError)
                .forEach(problem -> told.append(problem.inIndonesian())
                        .append(System.lineSeparator())
                        .append(problem.inEnglish())
                        .append(System.lineSeparator()));
        return told.toString().strip();
    }

    private void print(PrintWriter out, Replay replay) {
        out.println("Replay " + procedure + ": " + replay.runs() + " permohonan / requests"
                + (replay.skipped() == 0 ? "" : ", dilewati / left out: " + replay.skipped()));
        out.println("dulu -> seandainya, menit kerja; satu angka: tidak berubah"
                + " / was -> would have been, working minutes; one figure: the same");
        ReplayTable.lines(replay).forEach(out::println);
    }
}
