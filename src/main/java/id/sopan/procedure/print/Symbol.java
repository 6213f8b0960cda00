package id.sopan.procedure.print;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.ToEnd;

/** The symbols of an SOP AP's flow chart (PermenPAN-RB 35/2012). */
enum Symbol {
    /** Start or end. */
    CAPSULE("(______)"),
    /** Activity. */
    BOX("[______]"),
    /** Decision, with the exits YA and TIDAK. */
    DIAMOND("<______>"),
    /** Continues on another page: here, in another procedure. */
    PENTAGON("[_____>");

    private final String inText;

    Symbol(String inText) {
        this.inText = inText;
    }

    String inText() {
        return inText;
    }

    void draw(Svg svg, Point middle, double halfWidth, double halfHeight, String style) {
        switch (this) {
            case CAPSULE -> svg.capsule(middle, halfWidth, halfHeight, style);
            case BOX -> svg.box(middle, halfWidth, halfHeight, style);
            case DIAMOND -> svg.diamond(middle, halfWidth, halfHeight, style);
            case PENTAGON -> svg.pentagon(middle, halfWidth, halfHeight, style);
        }
    }

    static Symbol of(Procedure procedure, Step step) {
        if (step.work() instanceof Decision) return DIAMOND;
        if (step.work() instanceof Subrun) return PENTAGON;
        boolean ends = step.work().targets().stream().anyMatch(ToEnd.class::isInstance);
        return ends || step.equals(procedure.first()) ? CAPSULE : BOX;
    }
}
