package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The messages of a dry run: each says that it is one. */
public final class TrialCards {

    /** What the buttons of the panel do, after the token and a dot. */
    public static final String ASK = "ask-";

    public static final String DUE = "due";
    public static final String HOUR = "hour";
    public static final String DAY = "day";
    public static final String END = "end";

    private TrialCards() {}

    /** What can be done apart from the messages themselves. */
    public static Card panel(
            Procedure procedure, List<Procedure> startable, Instant now, Language language, ZoneId zone, String token) {
        Wording wording = Wording.in(language);
        List<List<Button>> rows = new ArrayList<>();
        startable.forEach(one -> rows.add(List.of(button(
                wording.say("button.trial.ask", one.starts().label().in(language)),
                Style.SUCCESS,
                token,
                ASK + one.id()))));
        rows.add(List.of(button(wording.say("button.trial.due"), Style.PLAIN, token, DUE)));
        rows.add(List.of(
                button(wording.say("button.trial.hour"), Style.PLAIN, token, HOUR),
                button(wording.say("button.trial.day"), Style.PLAIN, token, DAY)));
        rows.add(List.of(button(wording.say("button.trial.end"), Style.DANGER, token, END)));
        String html = wording.html(
                "trial.panel",
                procedure.nama().in(language),
                Moments.in(language, zone).of(now));
        return Card.with(html, rows);
    }

    public static Card over(Procedure procedure, Language language) {
        return Card.text(
                Wording.in(language).html("trial.over", procedure.nama().in(language)));
    }

    private static Button button(String label, Style style, String token, String what) {
        return Button.data(label, style, new Tap.OnMenu(MenuAction.TRIAL, token + "." + what));
    }

    /** Whether a message that says so is one of a dry run, whichever. */
    public static boolean isMarked(String text) {
        return Arrays.stream(Language.values())
                .map(language -> Card.text(Wording.in(language).html("trial.mark", ""))
                        .plain()
                        .strip())
                .anyMatch(text.strip()::startsWith);
    }

    /** A message of a dry run as it stands in another chat: marked, with buttons that lead back to it. */
    public static Card marked(Card card, String place, Language language, List<List<Button>> rows) {
        String mark = Wording.in(language).html("trial.mark", place);
        String html = mark + "\n\n" + card.html();
        Card.Prompt prompt = card.prompt();
        return prompt == null
                ? new Card(html, rows, null, card.file(), null, null)
                : Card.prompt(html, new Card.Prompt(null, prompt.placeholder()));
    }

    /** The data of a button of such a message. */
    public static Button press(Button button, String token, int number) {
        return Button.data(button.label(), button.style(), new Tap.OnMenu(MenuAction.TRIAL, token + "." + number));
    }
}
