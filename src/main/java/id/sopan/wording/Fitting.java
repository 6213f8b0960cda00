package id.sopan.wording;

import java.util.function.IntFunction;

/** Shortens what people typed until the whole message fits. */
final class Fitting {

    /** Most characters of a message, once parsed. */
    static final int MESSAGE = 4096;

    /** Most pieces of a message that are bold, links or the like. */
    static final int FORMATTED = 100;

    private static final int[] CAPS = {1000, 600, 400, 250, 150, 80, 40, 0};

    private Fitting() {}

    /** @param text given the most characters of each typed text; 0: leave out what can be left out */
    static String fit(IntFunction<Html> text) {
        String html = "";
        for (int cap : CAPS) {
            html = text.apply(cap).value();
            if (html.length() <= MESSAGE || Html.length(html) <= MESSAGE) {
                break;
            }
        }
        return html;
    }
}
