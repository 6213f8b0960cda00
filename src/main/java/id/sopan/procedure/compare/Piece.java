package id.sopan.procedure.compare;

import id.sopan.procedure.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of one thing.
 *
 * @param meaning two versions of equal meaning say the same: of roles their ids
 * @param shown to people, such as the names of roles, which may be another role's in the other version
 */
record Piece(Text meaning, Text shown) {

    boolean saysAs(@Nullable Piece other) {
        return other != null && meaning.equals(other.meaning);
    }

    /** For people who read it beside that of the other version, of another meaning. */
    Text beside(@Nullable Piece other) {
        return other == null || !shown.looksLike(other.shown) ? shown : meaning;
    }
}
