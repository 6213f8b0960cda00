package id.sopan.wording;

import id.sopan.procedure.Procedure;

/** How a gap of the source is told: it is never filled. */
final class Missing {

    private Missing() {}

    /** @param column as {@link Procedure#unreadable} names it */
    static Html column(Teller teller, Procedure procedure, String column) {
        return teller.html(procedure.unreadable().contains(column) ? "missing.unreadable" : "missing.unset");
    }
}
