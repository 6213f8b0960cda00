package id.sopan.cli;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks definition files, those given or all; exits 1 where there is an error. */
@Command(
        name = "lint",
        description = "Memeriksa definisi prosedur / checks procedure definitions",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILES",
            description = "berkas atau direktori; kosong: semua / files or directories; none: all")
    private List<Path> paths = List.of();

    @Option(names = "--language", defaultValue = "id", description = "id, en (${DEFAULT-VALUE})")
    private String language = "id";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Map<String, String> all = Conversations.source().read();
            return report(paths.isEmpty() ? ProcedureLinter.read(all) : given(all), out);
        } catch (UncheckedIOException unreadable) {
            err.println("Tidak dapat dibaca / cannot be read: " + unreadable.getCause());
            return 1;
        }
    }

    private int report(List<Reading> readings, PrintWriter out) {
        boolean english = language.equals("en");
        List<Problem> problems = readings.stream()
                .flatMap(reading -> reading.problems().stream())
                .toList();
        for (Problem problem : problems) {
            out.println((problem.isError() ? "error   " : "warning ")
                    + (english ? problem.inEnglish() : problem.inIndonesian()));
        }
        long errors = problems.stream().filter(Problem::isError).count();
        out.println(readings.size() + " berkas, " + errors + " kesalahan, " + (problems.size() - errors) + " peringatan"
                + " / " + readings.size() + " files, " + errors + " errors, " + (problems.size() - errors)
                + " warnings");
        return errors == 0 ? 0 : 1;
    }

    /** Files by themselves may run those beside them, and those that Sopan has. */
    private List<Reading> given(Map<String, String> all) {
        List<Procedure> others = new ArrayList<>();
        for (Path path : paths) {
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null && Files.isRegularFile(path)) {
                others.addAll(procedures(DefinitionSource.in(directory).read()));
            }
        }
        others.addAll(procedures(all));
        return ProcedureLinter.read(files(), others);
    }

    private static List<Procedure> procedures(Map<String, String> texts) {
        List<Procedure> procedures = new ArrayList<>();
        texts.forEach((name, text) -> {
            Procedure procedure = ProcedureReader.read(name, text).procedure();
            if (procedure != null) procedures.add(procedure);
        });
        return procedures;
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                DefinitionSource.in(path)
                        .read()
                        .forEach((name, text) -> files.put(path.resolve(name).toString(), text));
            } else {
                files.putAll(DefinitionSource.file(path).read());
            }
        }
        return files;
    }
}
