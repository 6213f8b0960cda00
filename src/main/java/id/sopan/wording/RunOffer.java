package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import java.util.List;
import java.util.stream.Stream;

/** Requests of which a command needs one, each with a button. */
public final class RunOffer {

    /** That are offered by button; others are asked for by number. */
    public static final int MOST = 16;

    private RunOffer() {}

    /**
     * What a command answers that came without a number.
     *
     * @param command without slash
     * @param runs at most {@link #MOST}
     */
    public static Card of(String command, List<Run> runs, Language language) {
        return of("menu.requests", command, runs, language);
    }

    /** The same where the number came without its year, and requests of two years bear it. */
    public static Card ofEitherYear(String command, List<Run> runs, Language language) {
        return of("menu.requests.of.years", command, runs, language);
    }

    private static Card of(String text, String command, List<Run> runs, Language language) {
        return Card.with(
                Wording.in(language).html(text, command),
                Rows.of(buttons(runs.stream(), MenuAction.OF_REQUEST, command + ".")));
    }

    /** @param before what stands in the option before the id of the request */
    static List<Button> buttons(Stream<Run> runs, MenuAction action, String before) {
        return runs.limit(MOST)
                .map(run -> Menus.button(String.valueOf(run.number()), action, before + run.id()))
                .toList();
    }
}
