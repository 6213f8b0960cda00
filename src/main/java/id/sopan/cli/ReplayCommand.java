package id.sopan.cli;

import id.sopan.calendar.CalendarLinter;
import id.sopan.calendar.CalendarReading;
import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import id.sopan.record.Moved;
import id.sopan.report.Replay;
import id.sopan.report.ReplayTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What-if: how past runs would have fared by a changed procedure or calendar. Reads the store, and changes nothing. */
@Command(
        name = "replay",
        description = "Menghitung ulang permohonan lampau dengan mutu baku, kalender, atau jeda yang diubah"
                + " / counts past requests again with changed standards, calendar or pauses",
        footer = {"", "Data dan kalender / data and calendars: SOPAN_DATA / SOPAN_MONGODB_URI."})
final class ReplayCommand extends Subcommand {

    @Option(names = "--procedure", required = true, paramLabel = "FILE", description = "SOP yang diubah / changed SOP")
    private Path procedure = Path.of("");

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "kalender yang diubah, bernama sama dengan yang digantikannya, atau direktorinya"
                    + " / changed calendar, named as the one that it replaces, or a directory of all")
    private @Nullable Path calendar;

    @Option(names = "--from", paramLabel = "DAY", description = "diajukan sejak / asked for from, 2026-01-01")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "sampai dengan / up to and with, 2026-06-30")
    private @Nullable String to;

    private final Map<String, String> environment;

    /** @param environment the settings of the store, by name */
    ReplayCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        replay(days());
        return 0;
    }

    private AskedDays days() {
        try {
            return AskedDays.of(from, to);
        } catch (Unfit unfit) {
            throw new ParameterException(line(), unfit.getMessage());
        }
    }

    private void replay(AskedDays days) {
        Procedure changed = changed();
        UnaryOperator<Map<String, String>> change = calendar == null ? UnaryOperator.identity() : change(calendar);
        try (PastRuns past = PastRuns.open(environment)) {
            past.moved().map(Moved::sentence).ifPresent(err()::println);
            Optional<Map<String, String>> inForce = past.calendarFiles().filter(ReplayCommand::isLegible);
            Map<String, String> files =
                    inForce.orElseGet(() -> checked(CalendarFiles.source().read()));
            Map<String, String> other = checked(change.apply(files));
            Replay replay = new Replay(changed, past::definition, past.calendars(files), past.calendars(other));
            past.each(days.first(), days.last(), replay::add);
            if (replay.runs() == 0) {
                none(changed, days, past, replay);
            } else {
                print(replay, inForce.isPresent());
            }
        }
    }

    private Procedure changed() {
        Reading reading = ProcedureReader.read(procedure.toString(), DefinitionSource.text(procedure));
        if (reading.procedure() == null) {
            throw new Unfit(told(reading.problems()));
        }
        return reading.procedure();
    }

    private static UnaryOperator<Map<String, String>> change(Path calendar) {
        if (Files.isDirectory(calendar)) {
            Map<String, String> others =
                    DefinitionSource.ofCalendars(calendar.toString()).read();
            return files -> others;
        }
        String text = DefinitionSource.text(calendar);
        return files -> {
            Map<String, String> all = new TreeMap<>(files);
            all.put(calendar.getFileName().toString(), text);
            return all;
        };
    }

    /** Another version may have accepted what this one cannot read. */
    private static boolean isLegible(Map<String, String> files) {
        return CalendarLinter.read(files).calendars() != null;
    }

    private static Map<String, String> checked(Map<String, String> files) {
        CalendarReading reading = CalendarLinter.read(files);
        if (reading.calendars() == null) {
            throw new Unfit(told(reading.problems()));
        }
        return files;
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

    private void none(Procedure changed, AskedDays days, PastRuns past, Replay replay) {
        out().println("Tidak ada yang dihitung ulang: tidak ada permohonan `" + changed.id() + "` yang diajukan "
                + days.inIndonesian() + " di " + past + ". Permohonan SOP lain: " + replay.others()
                + "; yang definisinya tidak ada lagi: " + replay.skipped() + ".");
        out().println("Nothing to replay: no request of `" + changed.id() + "` was asked for " + days.inEnglish()
                + " in " + past + ". Requests of other SOPs: " + replay.others()
                + "; of a definition that is gone: " + replay.skipped() + ".");
    }

    private void print(Replay replay, boolean inForce) {
        out().println("Replay " + procedure + ": " + replay.runs() + " permohonan / requests"
                + (replay.skipped() == 0 ? "" : ", dilewati / left out: " + replay.skipped()));
        String calendars = inForce
                ? "yang berlaku menurut penyimpanan itu / those in force in that store"
                : "dari SOPAN_CALENDARS, atau bawaan; penyimpanan itu tidak memiliki yang terbaca"
                        + " / those of SOPAN_CALENDARS, or the shipped ones; that store has none that can be read";
        out().println("Kalender / calendars: " + calendars);
        out().println("dulu -> seandainya, menit kerja; satu angka: tidak berubah"
                + " / was -> would have been, working minutes; one figure: the same");
        ReplayTable.lines(replay).forEach(out()::println);
    }
}
