package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A run while one entry is being applied to it. */
final class Draft {

    final Run before;
    private final Entry entry;

    String definition;

    @Nullable
    String number;

    Instant since;
    Map<String, String> answers;
    Map<Role, String> units;
    List<Visit> visits;
    int version;
    List<Child> children;
    Run.@Nullable End end;
    Run.@Nullable Undoable undoable;
    boolean parentInformed;
    List<Note> notes;

    @Nullable
    Rating rating;

    Draft(Run run, Entry entry) {
        this.before = run;
        this.entry = entry;
        definition = run.definition();
        number = run.number();
        since = run.since();
        answers = run.answers();
        units = run.units();
        visits = run.visits();
        version = run.version();
        children = run.children();
        end = run.end();
        undoable = entry.isAct() ? null : run.undoable();
        parentInformed = run.parentInformed();
        notes = run.notes();
        rating = run.rating();
    }

    /** Whoever does this may take it back until somebody acts next. */
    Draft undoable(String step) {
        undoable = new Run.Undoable(before, entry.by(), step);
        return this;
    }

    void changeCurrent(UnaryOperator<Visit> change) {
        Visit current = before.current().orElseThrow(() -> new IllegalStateException(before.id() + " has ended"));
        visits = Fold.map(visits, visit -> visit.equals(current) ? change.apply(visit) : visit);
    }

    /** The stay in that step that has not ended. */
    void changeOpen(String step, UnaryOperator<Visit> change) {
        visits = Fold.map(visits, visit -> visit.isOpen() && visit.step().equals(step) ? change.apply(visit) : visit);
    }

    /**
     * When it came into that step, or came back to it, by the journal; where a clock that was ahead says that this was
     * after what is entered now, the latest time that the journal knows before.
     */
    Instant entered(String step) {
        Instant at = Late.entering(before, step).map(Entry::at).orElseGet(before::since);
        return at.isAfter(entry.at()) ? before.lastUpTo(entry.at()).orElse(entry.at()) : at;
    }

    void close(@Nullable String exit, @Nullable String note, Entry entry) {
        changeCurrent(visit -> visit.closed(new Visit.Closing(entry.by(), entry.at(), exit, note, true, late())));
    }

    void changeChild(String id, UnaryOperator<Child> change) {
        children = Fold.map(children, child -> child.id().equals(id) ? change.apply(child) : child);
    }

    void end(Ending ending, Entry entry) {
        By by = before.journal().getLast().by();
        visits = Fold.map(
                visits,
                visit -> visit.isOpen()
                        ? visit.closed(new Visit.Closing(by, entry.at(), null, null, false, null))
                        : visit);
        children = Fold.map(children, child -> child.ending() == null ? child.unneeded() : child);
        end = new Run.End(ending, entry.at(), Fold.seen(entry), endedBy(), endReason());
        version++;
    }

    private By endedBy() {
        Entry last = before.journal().getLast();
        return last.event() instanceof Event.SubrunEnded ended ? ended.endedBy() : last.by();
    }

    private @Nullable String late() {
        return before.journal().getLast().event() instanceof Event.EnteredLate late ? late.reason() : null;
    }

    private @Nullable String endReason() {
        return switch (before.journal().getLast().event()) {
            case Event.Withdrawn withdrawn -> withdrawn.reason();
            case Event.Decided decided -> decided.reason();
            case Event.SubrunEnded ended -> ended.reason();
            default -> null;
        };
    }

    void undo() {
        Run restored = Objects.requireNonNull(before.undoable()).before();
        answers = restored.answers();
        units = restored.units();
        visits = Optional.ofNullable(before.end())
                .map(Run.End::seen)
                .filter(ended -> ended.isBefore(entry.at()))
                .map(ended -> Fold.map(restored.visits(), visit -> visit.over(entry.by(), ended, entry.at())))
                .orElse(restored.visits());
        children = Fold.map(children, child -> known(restored, child) ? child : child.unneeded());
        end = restored.end();
        rating = restored.rating();
        parentInformed = restored.parentInformed();
        undoable = null;
        boolean voice = before.journal().get((int) restored.seq()).event() instanceof Event.Approved;
        if (!voice) {
            version++;
        }
    }

    private static boolean known(Run restored, Child child) {
        return child.ending() != null
                || restored.children().stream().anyMatch(other -> other.id().equals(child.id()));
    }

    Run run() {
        return new Run(
                before.id(),
                before.procedure(),
                definition,
                number,
                before.unit(),
                before.role(),
                before.requester(),
                since,
                before.parent(),
                answers,
                units,
                visits,
                version,
                children,
                end,
                undoable,
                parentInformed,
                notes,
                rating,
                Fold.add(before.journal(), entry));
    }
}
