package id.sopan.cli;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks definitions of procedures and calendars, those given or all; exits 1 where there is an error. */
@Command(name = "lint", description = "Memeriksa definisi prosedur dan kalender / checks procedures and calendars")
final class LintCommand extends Subcommand {

    @Parameters(
            paramLabel = "FILES",
            description = "berkas atau direktori; kosong: semua / files or directories; none: all")
    private List<Path> paths = List.of();

    @Option(names = "--language", defaultValue = "id", description = "id, en (${DEFAULT-VALUE})")
    private Language language = Language.ID;

    @Override
    public Integer call() {
        Map<String, String> definitions = Conversations.source().read();
        Map<String, String> calendars = CalendarFiles.source().read();
        if (paths.isEmpty()) {
            return report(
                    definitions.size() + calendars.size(),
                    problems(ProcedureLinter.read(definitions), CalendarFiles.problems(calendars)));
        }
        Map<String, String> files = new TreeMap<>();
        List<Path> read = new ArrayList<>();
        for (Path path : paths) {
            if (read(path, files)) {
                read.add(path);
            }
        }
        if (files.isEmpty()) {
            if (!read.isEmpty()) {
                err().println("Tidak ada berkas *.yaml di / there is no *.yaml in: " + read);
            }
            return 1;
        }
        Map<String, String> given = CalendarFiles.among(files);
        files.keySet().removeAll(given.keySet());
        int found = report(
                files.size() + given.size(),
                problems(given(files, definitions), CalendarFiles.problems(given, calendars)));
        return read.size() == paths.size() ? found : 1;
    }

    private static List<Problem> problems(List<Reading> readings, List<Problem> ofCalendars) {
        List<Problem> problems = new ArrayList<>();
        readings.forEach(reading -> problems.addAll(reading.problems()));
        problems.addAll(ofCalendars);
        return problems;
    }

    private int report(int files, List<Problem> problems) {
        for (Problem problem : errorsFirst(problems)) {
            out().println((problem.isError() ? "error   " : "warning ")
                    + (language == Language.EN ? problem.inEnglish() : problem.inIndonesian()));
        }
        long errors = problems.stream().filter(Problem::isError).count();
        out().println(files + " berkas, " + errors + " kesalahan, " + (problems.size() - errors) + " peringatan" + " / "
                + files + " files, " + errors + " errors, " + (problems.size() - errors) + " warnings");
        return errors == 0 ? 0 : 1;
    }

    private static List<Problem> errorsFirst(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    /**
     * Files by themselves are held against those beside them, and those that Sopan has; a directory is whole, and may run
     * what Sopan has.
     */
    private List<Reading> given(Map<String, String> files, Map<String, String> installed) {
        if (paths.stream().noneMatch(Files::isRegularFile)) {
            return ProcedureLinter.read(files, procedures(installed));
        }
        Map<String, String> all = new TreeMap<>(files);
        others(installed).forEach((name, text) -> {
            if (all.values().stream().map(ProcedureReader::id).noneMatch(ProcedureReader.id(text)::equals)) {
                all.put(name, text);
            }
        });
        return ProcedureLinter.read(all, files::containsKey).stream()
                .filter(reading -> files.containsKey(reading.file()))
                .toList();
    }

    /** Those beside the given ones first, then those that Sopan has, without what the given ones take the place of. */
    private Map<String, String> others(Map<String, String> installed) {
        Map<String, String> others = new LinkedHashMap<>();
        Map<String, String> kept = new TreeMap<>(installed);
        for (Path path : paths) {
            kept.remove(String.valueOf(path.getFileName()));
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null && Files.isRegularFile(path)) {
                DefinitionSource.in(directory)
                        .read()
                        .forEach((name, text) ->
                                others.put(directory.resolve(name).toString(), text));
            }
        }
        others.putAll(kept);
        return others;
    }

    private static List<Procedure> procedures(Map<String, String> texts) {
        List<Procedure> procedures = new ArrayList<>();
        texts.forEach((name, text) -> {
            Procedure procedure = ProcedureReader.read(name, text).procedure();
            if (procedure != null) procedures.add(procedure);
        });
        return procedures;
    }

    /** Whether it could be read; the others are read all the same. */
    private boolean read(Path path, Map<String, String> files) {
        try {
            if (Files.isDirectory(path)) {
                DefinitionSource.in(path)
                        .read()
                        .forEach((name, text) -> files.put(path.resolve(name).toString(), text));
            } else {
                files.put(path.toString(), DefinitionSource.text(path));
            }
            return true;
        } catch (UncheckedIOException unreadable) {
            err().println(Subcommands.unreadable(unreadable));
            return false;
        }
    }
}
