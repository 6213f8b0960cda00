package id.sopan.cli;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import id.sopan.wording.ComparisonText;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two files of a procedure, a line for each; exits 1 where one of them has an error. */
@Command(
        name = "compare",
        description = "Membandingkan dua versi suatu prosedur / compares two versions of a procedure")
final class CompareCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "berkas lama / earlier file")
    private @Nullable Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "berkas baru / later file")
    private @Nullable Path after;

    @Option(names = "--language", defaultValue = "id", description = "id, en (${DEFAULT-VALUE})")
    private Language language = Language.ID;

    @Override
    public Integer call() {
        Procedure earlier = read(Objects.requireNonNull(before));
        Procedure later = read(Objects.requireNonNull(after));
        if (earlier == null || later == null) {
            return 1;
        }
        ComparisonText.plain(earlier, later, language).forEach(out()::println);
        return 0;
    }

    /** Null where it has an error, which is said. */
    private @Nullable Procedure read(Path path) {
        Reading reading = ProcedureReader.read(path.toString(), DefinitionSource.text(path));
        reading.problems().stream()
                .filter(Problem::isError)
                .forEach(problem ->
                        err().println(language == Language.EN ? problem.inEnglish() : problem.inIndonesian()));
        return reading.procedure();
    }
}
