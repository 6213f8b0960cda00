package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import java.util.List;
import java.util.function.Predicate;
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
     * @param runs at most {@link #MOST}, which whoever is asked may read
     * @param more how many there are besides, of those that were looked at
     * @param older whether there are older ones, which were not
     */
    public static Card of(String command, List<RunView> runs, int more, boolean older, Language language) {
        String besides = older ? older(command, more, language) : more(command, more, language);
        return Card.with(
                Wording.in(language).html("menu.requests", command) + besides,
                Rows.of(buttons(runs.stream(), MenuAction.OF_REQUEST, command + ".", language)));
    }

    /**
     * The same where the number came without its year, and requests of two years bear it.
     *
     * @param readable those that whoever is asked may read
     */
    public static Card ofEitherYear(String command, List<RunView> runs, Predicate<Run> readable, Language language) {
        return Card.with(
                Wording.in(language).html("menu.requests.of.years", command),
                Rows.of(runs.stream()
                        .map(run ->
                                button(run, readable.test(run.run()), MenuAction.OF_REQUEST, command + ".", language))
                        .toList()));
    }

    /** What a button bears by which the command is given about that request. */
    static String option(String command, String run) {
        return command + "." + run;
    }

    /** A line that says how many there are besides, and how to come by them; empty where there are none. */
    static String more(String command, int more, Language language) {
        return more < 1 ? "" : "\n" + Wording.in(language).html("menu.requests.more", more, command);
    }

    private static String older(String command, int more, Language language) {
        Wording wording = Wording.in(language);
        return "\n"
                + (more < 1
                        ? wording.html("menu.requests.older", command)
                        : wording.html("menu.requests.least", more, command));
    }

    /** @param before what stands in the option before the id of the request */
    static List<Button> buttons(Stream<RunView> runs, MenuAction action, String before, Language language) {
        return runs.limit(MOST)
                .map(run -> button(run, true, action, before, language))
                .toList();
    }

    /** With what it is about as far as a phone shows it. */
    private static Button button(RunView run, boolean readable, MenuAction action, String before, Language language) {
        String number = String.valueOf(run.run().number());
        String about = readable ? Subject.of(run, Button.SHOWN - number.length() - 3, language) : "";
        return Menus.button(
                about.isEmpty() ? number : number + " · " + about,
                action,
                before + run.run().id());
    }
}
