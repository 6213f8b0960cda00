package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import java.util.List;
import java.util.Map;

/**
 * The words around a flow chart, as plain text.
 *
 * @param title what is shown: the number of a run, or the name of a procedure
 * @param lines below the title
 * @param state where the run stands; empty where no run is shown
 * @param legend what symbols, states and lines mean
 * @param endings what each end is called
 */
public record FlowWords(String title, List<String> lines, String state, List<Key> legend, Map<Ending, String> endings) {

    public FlowWords {
        lines = List.copyOf(lines);
        legend = List.copyOf(legend);
        endings = Map.copyOf(endings);
    }

    /** What the legend explains. */
    public enum Sign {
        CAPSULE,
        BOX,
        DIAMOND,
        PENTAGON,
        DONE,
        NOW,
        WAITING,
        STOPPED,
        RETURNED,
        OF_THE_SOP,
        ADDED
    }

    public record Key(Sign sign, String word) {}
}
