package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks one person who stands in for whom, when and why: a question at a time, by buttons where that will do. */
public final class StandInCard {

    /** What stands before the number of a page in the option of {@link DialogueAction#CHOOSE}. */
    private static final String PAGE = "page ";

    private static final List<String> USUAL = List.of("leave", "duty", "sick");

    private StandInCard() {}

    /**
     * @param page of the choices, from 0
     * @param typing whether a date is to be typed, since none of the buttons fits
     */
    public static Card question(
            StandInView view, StandInQuestion question, List<Choice> choices, int page, boolean typing) {
        List<Button> buttons = new ArrayList<>();
        if (!typing) {
            choices.forEach(choice -> buttons.add(button(
                    view,
                    Harmless.line(choice.label(), Button.LABEL),
                    Style.PLAIN,
                    DialogueAction.CHOOSE,
                    choice.option())));
            if (question.isDay()) {
                buttons.add(button(view, say(view, "standin.day.other"), Style.PLAIN, DialogueAction.CHANGE, ""));
            }
        }
        Html hint = question == StandInQuestion.DEPUTY || question == StandInQuestion.AWAY
                ? html(view, "standin.hint.deputy")
                : new Html("");
        Html html = Html.blocks(head(view), Html.join("\n", view.lines()), asked(view, question, typing), hint);
        Card card = new ButtonPages(buttons, page)
                .card(
                        html,
                        other -> tap(view, DialogueAction.CHOOSE, PAGE + other).data(),
                        view.wording());
        return card.withRows(Stream.concat(card.rows().stream(), Stream.of(List.of(back(view), cancel(view))))
                .toList());
    }

    /** The page of the choices that is asked for in place of one of them; empty where one is chosen. */
    public static Optional<String> page(String option) {
        return option.startsWith(PAGE) ? Optional.of(option.substring(PAGE.length())) : Optional.empty();
    }

    /** @param replyTo a message of the person, so that only they are asked; null where there is none */
    public static Card prompt(StandInView view, StandInQuestion question, boolean typing, @Nullable Long replyTo) {
        String placeholder = question.isDay()
                ? view.wording().say("placeholder.date", Example.written(view.example(), view.language()))
                : say(view, "placeholder.reason");
        Html reply = html(view, "prompt.please", view.person().addressed());
        Html html = Html.join("\n", List.of(asked(view, question, typing), reply));
        return Card.prompt(html.value(), new Card.Prompt(replyTo, placeholder));
    }

    /** What a message that asks this says, as plain text; its example may be another one by now. */
    public static List<String> texts(StandInView view, StandInQuestion question) {
        return List.of(html(view, question.key()).plain());
    }

    /** The usual ones, which are kept as they read here, and told {@linkplain #reason in each chat's language}. */
    public static List<Choice> reasons(Language language) {
        return USUAL.stream()
                .map(reason -> new Choice(reason, usual(reason, language)))
                .toList();
    }

    /** A usual one in that language; in other words as it was given. */
    static String reason(String given, Language language) {
        return USUAL.stream()
                .filter(reason -> Stream.of(Language.values())
                        .map(chosen -> usual(reason, chosen))
                        .anyMatch(given::equals))
                .findFirst()
                .map(reason -> usual(reason, language))
                .orElse(given);
    }

    private static String usual(String reason, Language language) {
        return Wording.in(language).say("standin.reason." + reason);
    }

    /**
     * All of it, to be confirmed.
     *
     * @param officer whether the stand-in has that role in their own right
     */
    public static Card summary(StandInView view, boolean officer) {
        Html check = html(view, officer ? "standin.check.officer" : "standin.check");
        return Card.with(
                Html.blocks(head(view), Html.join("\n", view.lines()), check),
                List.of(
                        List.of(button(view, say(view, "button.confirm"), Style.SUCCESS, DialogueAction.SEND, "")),
                        List.of(back(view), cancel(view))));
    }

    /** It holds. */
    public static Card saved(StandInView view) {
        return closed(view, html(view, "standin.saved"));
    }

    public static Card cancelled(StandInView view) {
        return closed(view, html(view, "standin.cancelled"));
    }

    /** @param refusal why it could not be, HTML */
    public static Card refused(StandInView view, String refusal) {
        return closed(view, new Html(refusal));
    }

    /** Whoever is asked is not in the group now. */
    public static Card away(StandInView view) {
        return closed(view, html(view, "standin.waits", view.person().name()));
    }

    /** It stays in the chat, where others read it: without the reason. */
    private static Card closed(StandInView view, Html how) {
        return Card.text(Html.blocks(head(view), Html.join("\n", view.withoutReason()), how));
    }

    private static Html head(StandInView view) {
        return html(view, "standin.head", view.person().name());
    }

    private static Html asked(StandInView view, StandInQuestion question, boolean typing) {
        Html asked = html(view, question.key());
        return typing
                ? Html.join(
                        "\n",
                        List.of(
                                asked,
                                html(view, "standin.type.day", Example.written(view.example(), view.language()))))
                : asked;
    }

    private static Html html(StandInView view, String key, Object... arguments) {
        return new Html(view.wording().html(key, arguments));
    }

    private static String say(StandInView view, String key) {
        return view.wording().say(key);
    }

    private static Button back(StandInView view) {
        return button(view, say(view, "button.back"), Style.PLAIN, DialogueAction.BACK, "");
    }

    private static Button cancel(StandInView view) {
        return button(view, say(view, "button.cancel"), Style.DANGER, DialogueAction.CANCEL, "");
    }

    private static Button button(StandInView view, String label, Style style, DialogueAction action, String option) {
        return Button.data(label, style, tap(view, action, option));
    }

    private static Tap tap(StandInView view, DialogueAction action, String option) {
        return new Tap.OnDialogue(view.dialogue(), view.question(), action, option);
    }
}
