package id.sopan.report;

import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import java.util.function.Function;

/** Hears of a week's head that no chat is told with a summary. */
@FunctionalInterface
public interface HeadListener {

    /**
     * May be heard more than once within a day.
     *
     * @param origin the same for the same head
     * @param card says its root, in that language
     */
    void alone(String origin, Function<Language, Card> card);
}
