package id.sopan.procedure.print;

import java.util.List;

/**
 * How a step stands in a run: how its symbol is drawn, and what is told beside it.
 *
 * @param returned how often the run was sent back to it
 */
public record StepMark(State state, int returned, List<Note> notes) {

    /** Of a flow chart that shows no run. */
    public static final StepMark BARE = new StepMark(State.BARE, 0, List.of());

    public StepMark {
        notes = List.copyOf(notes);
    }

    public enum State {
        /** No run is shown. */
        BARE,
        /** Not reached, or to be done anew. */
        LATER,
        /** The run is here. */
        NOW,
        /** It waits for what it sent back. */
        WAITING,
        DONE,
        /** The run was denied or withdrawn here. */
        STOPPED
    }

    public enum Tone {
        PLAIN,
        /** Beyond the standard, or denied. */
        BAD,
        RETURNED
    }

    /** One thing that is told, as plain text. */
    public record Note(String text, Tone tone) {}
}
