package id.sopan.procedure;

import java.util.List;

/** What kind of work a step is. */
public sealed interface Work permits Form, Decision, Task, Subrun {

    /** Everywhere that the step may lead, pauses included, in the order of the definition. */
    List<Target> targets();

    /** The same without pauses, after which the step goes on. */
    default List<Target> onwards() {
        return targets();
    }
}
