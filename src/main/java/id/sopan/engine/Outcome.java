package id.sopan.engine;

import java.util.List;

/** The engine's answer to a command. */
public sealed interface Outcome {

    /** It happens; the events in order, each with who did it. */
    record Accepted(List<Happening> happenings) implements Outcome {}

    /** It does not, and nothing changes. */
    record Rejected(Rejection rejection) implements Outcome {}

    /** The same message or tap has been decided before; nothing changes. */
    record Repeated(Entry entry) implements Outcome {}

    /** An event and who brought it about. */
    record Happening(By by, Event event) {}
}
