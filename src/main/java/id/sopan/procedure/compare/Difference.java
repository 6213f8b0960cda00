package id.sopan.procedure.compare;

import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two versions of a procedure say differently.
 *
 * @param step as the later version has it, or the earlier one where it was removed; null: of the procedure as a whole
 * @param part of the step; null: of the step itself
 * @param name as definition files write it, such as {@code waktu}; empty where a whole step or part came or went
 * @param before null where the earlier version does not have it
 * @param after null where the later version does not have it
 */
public record Difference(
        Kind kind,
        @Nullable Step step,
        @Nullable Part part,
        String name,
        @Nullable Text before,
        @Nullable Text after) {

    public enum Kind {
        ADDED,
        REMOVED,
        /** The same step under another id. */
        RENAMED,
        CHANGED
    }

    /** A way out of a decision, or a question. */
    public record Part(Type type, String id) {

        public enum Type {
            EXIT,
            QUESTION
        }
    }

    /** Whether it is said of this step. */
    public boolean isOf(String id) {
        return step != null && step.id().equals(id);
    }
}
