package id.sopan.procedure.print;

/** The head of a picture: what is shown, and where it stands. */
final class PhoneHead {

    private static final double TITLE = 44;
    private static final double LINE = 28;
    private static final double STATE = 31;
    private static final double LEADING = 1.3;

    private final Svg svg;
    private final Letters letters;
    private final FlowWords words;
    private double y;

    PhoneHead(Svg svg, Letters letters, FlowWords words) {
        this.svg = svg;
        this.letters = letters;
        this.words = words;
    }

    /** @return the lower edge */
    double draw(double top) {
        y = top;
        lines(words.title(), TITLE, true, "title");
        words.lines().forEach(line -> lines(line, LINE, false, "line"));
        if (!words.state().isEmpty()) {
            y += 8;
            lines(words.state(), STATE, true, "state");
        }
        return y + 20;
    }

    private void lines(String text, double size, boolean bold, String style) {
        double width = PhoneGrid.WIDTH - 2 * PhoneGrid.MARGIN;
        for (String line : Wrap.lines(text, part -> letters.width(part, size, bold), width)) {
            svg.text(new Point(PhoneGrid.MARGIN, y + size), "start", line, style);
            y += size * LEADING;
        }
    }
}
