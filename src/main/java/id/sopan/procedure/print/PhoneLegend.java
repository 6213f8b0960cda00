package id.sopan.procedure.print;

import java.util.List;

/** What symbols, colours and lines mean, in as many lines as it takes. */
record PhoneLegend(Svg svg, Letters letters, List<FlowWords.Key> keys) {

    private static final double SIZE = 23;
    private static final double MARK = 52;
    private static final double GAP = 10;
    private static final double BETWEEN = 26;
    private static final double LEADING = 46;
    /** Pixels of the unit in which symbols are drawn. */
    private static final double SCALE = 3.4;

    /** @return the lower edge */
    double draw(double top) {
        double x = PhoneGrid.MARGIN;
        double y = top;
        for (FlowWords.Key key : keys) {
            double width = MARK + GAP + letters.width(key.word(), SIZE, false);
            if (x > PhoneGrid.MARGIN && x + width > PhoneGrid.WIDTH - PhoneGrid.MARGIN) {
                x = PhoneGrid.MARGIN;
                y += LEADING;
            }
            double scale = key.sign() == FlowWords.Sign.RETURNED ? 2 * SCALE : SCALE;
            svg.group(new Point(x + MARK / 2, y + LEADING / 2), scale, "chart", sign(key.sign()));
            svg.text(new Point(x + MARK + GAP, y + LEADING / 2 + SIZE * 0.36), "start", key.word(), "key");
            x += width + BETWEEN;
        }
        return y + LEADING;
    }

    private static String sign(FlowWords.Sign sign) {
        Svg drawn = new Svg(true);
        Point at = new Point(0, 0);
        switch (sign) {
            case CAPSULE -> symbol(drawn, Symbol.CAPSULE, StepMark.State.BARE);
            case BOX -> symbol(drawn, Symbol.BOX, StepMark.State.BARE);
            case DIAMOND -> symbol(drawn, Symbol.DIAMOND, StepMark.State.BARE);
            case PENTAGON -> symbol(drawn, Symbol.PENTAGON, StepMark.State.BARE);
            case DONE -> symbol(drawn, Symbol.BOX, StepMark.State.DONE);
            case NOW -> symbol(drawn, Symbol.BOX, StepMark.State.NOW);
            case WAITING -> symbol(drawn, Symbol.BOX, StepMark.State.WAITING);
            case STOPPED -> symbol(drawn, Symbol.BOX, StepMark.State.STOPPED);
            case RETURNED -> Signs.returned(drawn, at, 1);
            case OF_THE_SOP -> drawn.line(List.of(at.plus(-7.5, 0), at.plus(7.5, 0)), "arrow");
            case ADDED -> drawn.line(List.of(at.plus(-7.5, 0), at.plus(7.5, 0)), "arrow way");
        }
        return drawn.toString();
    }

    private static void symbol(Svg drawn, Symbol symbol, StepMark.State state) {
        Point at = new Point(0, 0);
        String style = state == StepMark.State.BARE ? "sop" : "sop " + Signs.name(state);
        symbol.draw(drawn, at, 6.5, 4, style);
        Signs.state(drawn, at, state);
    }
}
