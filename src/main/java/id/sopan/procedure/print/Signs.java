package id.sopan.procedure.print;

import id.sopan.procedure.Step;
import java.util.List;
import java.util.Locale;

/** What a symbol bears to tell how its step stands. */
final class Signs {

    /** Characters of a line within a symbol. */
    private static final int NAME = 10;

    private static final double LEADING = 2.3;

    /** Half of the height of a badge. */
    private static final double BADGE = 2.4;

    /** How much wider it is for each further sign. */
    private static final double BADGE_SIGN = 1.7;

    private Signs() {}

    /** Of the symbol itself: whether the SOP draws it, and how it stands. */
    static String style(Step step, StepMark.State state) {
        String drawn = step.added() ? "added" : "sop";
        return state == StepMark.State.BARE ? drawn : drawn + " " + name(state);
    }

    static String name(StepMark.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static void state(Svg svg, Point at, StepMark.State state) {
        switch (state) {
            case DONE -> svg.line(List.of(at.plus(-2, 0.1), at.plus(-0.6, 1.5), at.plus(2.1, -1.5)), "sign");
            case NOW -> svg.circle(at, 1.5, "here");
            case WAITING -> {
                svg.line(List.of(at.plus(-0.9, -1.5), at.plus(-0.9, 1.5)), "sign");
                svg.line(List.of(at.plus(0.9, -1.5), at.plus(0.9, 1.5)), "sign");
            }
            case STOPPED -> {
                svg.line(List.of(at.plus(-1.4, -1.4), at.plus(1.4, 1.4)), "sign");
                svg.line(List.of(at.plus(-1.4, 1.4), at.plus(1.4, -1.4)), "sign");
            }
            case BARE, LATER -> {}
        }
    }

    /** The name of another procedure, in as many lines as it needs. */
    static void inside(Svg svg, Point at, String name, StepMark.State state) {
        List<String> lines = Wrap.lines(name.replace("-", "- "), NAME);
        double y = at.y() - (lines.size() - 1) * LEADING / 2;
        for (String line : lines) {
            if (state == StepMark.State.BARE) {
                svg.text(new Point(at.x(), y), "middle", line);
            } else {
                svg.text(new Point(at.x(), y), "middle", line, "name " + name(state));
            }
            y += LEADING;
        }
    }

    /** In a circle; from three signs on in a capsule that begins where the circle does. */
    static void returned(Svg svg, Point at, int times) {
        String told = times + "×";
        double more = Math.max(0, told.length() - 2) * BADGE_SIGN / 2;
        Point middle = at.plus(more, 0);
        if (more == 0) {
            svg.circle(at, BADGE, "badge");
        } else {
            svg.capsule(middle, BADGE + more, BADGE, "badge");
        }
        svg.text(middle.plus(0, 1), "middle", told, "badge");
    }
}
