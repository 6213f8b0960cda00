package id.sopan.console;

import id.sopan.desk.ReadingRights;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.Locale;
import java.util.Optional;

/** What of the runs a page may show. */
final class Shown {

    private Shown() {}

    static ReadingRights rights(Workplace work) {
        return new ReadingRights(work.roster(), work.runs());
    }

    /** Empty for a number that is not known, and in the same way for one that this visitor may not read. */
    static Optional<Run> run(Workplace work, Visitor visitor, String number) {
        return work.runs()
                .byNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(run -> rights(work).mayRead(run, visitor.person()));
    }

    static Procedure definition(Workplace work, Run run) {
        return work.procedures()
                .byHash(run.definition())
                .orElseThrow(() -> new IllegalStateException("the definition of " + run.number() + " is gone"));
    }
}
