package id.sopan.report.export;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a flow chart, or the form of an SOP, that somebody waits for in a chat.
 *
 * @param zone in whose times is told
 * @param id of the run, of the procedure, or of the document
 * @param part which picture of several, from 0; null: the one that shows where the run stands, else the first
 */
public record DrawingOrder(
        Address to,
        Language language,
        String zone,
        Kind kind,
        String id,
        @Nullable Integer part) implements Ordered {

    public enum Kind {
        /** The flow chart of a run. */
        RUN,
        /** The flow chart of a procedure. */
        PROCEDURE,
        /** The form of an SOP. */
        SOP
    }

    @Override
    public DrawingOrder movedTo(Address there) {
        return new DrawingOrder(there, language, zone, kind, id, part);
    }
}
