package id.sopan.console;

import id.sopan.desk.ReadingRights;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.wording.OwnRating;
import id.sopan.wording.RunChoice;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import id.sopan.wording.Viewpoint;
import id.sopan.wording.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of the runs a page may show. */
final class Shown {

    private Shown() {}

    static ReadingRights rights(Workplace work) {
        return new ReadingRights(work.desk(), work.runs());
    }

    /** Empty for a number that is not known, and in the same way for one that this visitor may not read. */
    static Optional<Run> run(Workplace work, Visitor visitor, String number) {
        return work.runs()
                .byNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(run -> rights(work).mayRead(run, visitor.person()));
    }

    /** As it is seen from all places of this visitor's units. */
    static Viewpoint viewpoint(Workplace work, Visitor visitor, Run run) {
        Set<String> units = visitor.unitIds();
        return work.projection().viewpoint(run, new Address(visitor.person(), null), units);
    }

    /**
     * What a button of this run's bears; empty for anything else.
     *
     * @param data as a form sends it
     */
    static Optional<Tap.OnRun> tap(Run run, String data) {
        return Tap.parse(data)
                .filter(Tap.OnRun.class::isInstance)
                .map(Tap.OnRun.class::cast)
                .filter(tap -> tap.run().equals(run.id()));
    }

    /** What a button says; only that something is done, where it is there no more. */
    static String label(Workplace work, Visitor visitor, RunView view, Tap.OnRun tap) {
        Viewpoint viewpoint = viewpoint(work, visitor, view.run());
        return Stream.concat(
                        RunChoice.of(view, viewpoint).stream(),
                        OwnRating.of(view, viewpoint, visitor.person(), true).choices().stream())
                .filter(choice -> choice.tap().equals(tap.data()))
                .map(RunChoice::label)
                .findFirst()
                .orElseGet(() -> Wording.in(visitor.language()).say("console.acts"));
    }

    /** What is asked before a button does what it is for, as Telegram's HTML. */
    static String question(Workplace work, Visitor visitor, RunView view, Tap.OnRun tap) {
        return RunChoice.question(view, tap, viewpoint(work, visitor, view.run()));
    }
}
