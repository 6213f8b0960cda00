package id.sopan.wording;

import id.sopan.calendar.Due;
import id.sopan.engine.Migrating;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.Progress;
import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.compare.Comparison;
import id.sopan.procedure.compare.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes different for a run that is moved to another version of its procedure. */
final class MigrationText {

    private static final int TOLD = 15;

    private MigrationText() {}

    static Html asking(Teller teller, RunView view, Procedure to) {
        return teller.html("prompt.migration", version(view.procedure()), version(to));
    }

    static String version(Procedure procedure) {
        return VersionText.of(procedure.hash());
    }

    /**
     * First what concerns the step that it is in, then what is still to come; of what lies behind it only how much.
     *
     * @param room most characters, once parsed
     */
    static Html changes(Teller teller, RunView view, Procedure to, int room) {
        Run run = view.run();
        String here = run.current().map(Visit::step).orElse("");
        List<Difference> all = Comparison.of(view.procedure(), to);
        List<Difference> ahead = all.stream()
                .filter(difference -> !isPassed(run, difference))
                .sorted(Comparator.comparing(difference -> !difference.isOf(here)))
                .toList();
        ComparisonText text = new ComparisonText(teller);
        List<Html> lines = new ArrayList<>();
        if (ahead.isEmpty()) {
            lines.add(teller.html("migration.nothing"));
        }
        if (ahead.size() < all.size()) {
            lines.add(teller.html("migration.passed", all.size() - ahead.size()));
        }
        if (Migrating.isAskedAfresh(view.procedure(), run, to)) {
            lines.add(teller.html("migration.afresh"));
        }
        Migrating.relieved(run, to)
                .ifPresent(holder -> lines.add(teller.html("migration.relieved", teller.by(holder))));
        if (run.current().filter(visit -> visit.in(to).work() instanceof Form).isPresent()) {
            lines.add(teller.html("migration.form"));
        }
        lines.add(teller.html("migration.clock"));
        return new Html(Listed.lines(
                room,
                TOLD,
                List.of(teller.html("migration.title").value()),
                ahead.stream().map(difference -> text.line(difference).value()).toList(),
                more -> teller.html("migration.more", more, to.id()).value(),
                lines.stream().map(Html::value).toList()));
    }

    /** When the standard is used up once the run is moved; empty where that cannot be said. */
    static Html due(Teller teller, Progress after) {
        String key = after.isOver() ? "migration.due.past" : "migration.due";
        return Optional.ofNullable(after.due())
                .flatMap(Due::instant)
                .map(due -> teller.html(key, teller.moment(due)))
                .orElse(new Html(""));
    }

    private static boolean isPassed(Run run, Difference difference) {
        return Optional.ofNullable(difference.step()).map(Step::id).stream()
                .anyMatch(step -> run.visits().stream()
                                .anyMatch(visit -> visit.step().equals(step))
                        && run.visits().stream().noneMatch(visit -> visit.step().equals(step) && visit.isOpen()));
    }
}
