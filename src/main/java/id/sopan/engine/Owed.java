package id.sopan.engine;

import java.util.ArrayList;
import java.util.List;

/** A command that one run owes to another; it follows from the journal, and is delivered at least once. */
public sealed interface Owed {

    record StartChild(Child child) implements Owed {}

    record WithdrawChild(Child child) implements Owed {}

    /** The child whose end was taken back. */
    record ReopenChild(Child child, Entry undone) implements Owed {}

    record InformParent(Parent parent, Run.End end) implements Owed {}

    static List<Owed> by(Run run) {
        List<Owed> owed = new ArrayList<>();
        for (Child child : run.children()) {
            if (child.endUndone() != null) {
                owed.add(new ReopenChild(child, child.endUndone()));
            }
            if (child.ending() == null && !child.needed()) {
                owed.add(new WithdrawChild(child));
            } else if (child.number() == null && child.needed()) {
                owed.add(new StartChild(child));
            }
        }
        if (run.parent() != null && run.end() != null && !run.parentInformed()) {
            owed.add(new InformParent(run.parent(), run.end()));
        }
        return owed;
    }
}
