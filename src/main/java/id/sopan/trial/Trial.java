package id.sopan.trial;

import id.sopan.procedure.Procedure;
import id.sopan.wording.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One dry run. When a method returns, the pieces are as they should be. */
public interface Trial {

    /** How far the clock is put forward. */
    enum Span {
        /** To the next time at which something falls due that changes what is seen. */
        DUE,
        HOUR,
        /** To the same time of the next working day. */
        DAY
    }

    /** The definition that is played. */
    Procedure procedure();

    /** What can be asked for: the procedure, or where it only runs within others, those. */
    List<Procedure> startable();

    /** On the clock of the dry run. */
    Instant now();

    /** All messages as they look now, the oldest first. */
    List<Piece> pieces();

    /** Asks for a procedure in the group of the first role that may. */
    void ask(String procedure);

    /**
     * Presses a button as whoever of that group may.
     *
     * @param data that the button carries
     * @return why nobody of the group may; empty where somebody did
     */
    Optional<String> press(int piece, String data);

    /** Replies as whoever is asked, or somebody of that group. */
    void reply(int piece, String text, @Nullable Attachment file);

    void forward(Span span);
}
