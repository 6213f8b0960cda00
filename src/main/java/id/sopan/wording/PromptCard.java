package id.sopan.wording;

import id.sopan.engine.Rating;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks one person for a reason or an output: a card with its buttons, and a prompt below it that takes the reply. */
public final class PromptCard {

    /** Stands where a person is named. */
    private static final String NAME = "@";

    /** The last line of what asks for a reply, in each language. */
    private static final List<Pattern> PLEASE =
            Stream.of(Language.values()).map(PromptCard::please).toList();

    private PromptCard() {}

    private static Pattern please(Language language) {
        String[] around = Wording.in(language).say("prompt.please", NAME).split(NAME, -1);
        return Pattern.compile(Stream.of(around).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    /** @param problem why the last reply did not fit, as {@link Refusals#misfit}; null for none */
    public static Card question(PromptView view, @Nullable String problem) {
        Teller teller = view.teller();
        Html hint = output(view)
                .map(field -> FormHints.of(teller, field, view.example()))
                .orElseGet(() -> teller.html(keys(view).hint(), most(view), time(view)));
        Html above = Html.blocks(head(view), FormCard.problem(teller, problem));
        Html below = Html.blocks(asking(view), hint);
        int room = Fitting.MESSAGE - Html.length(Html.blocks(above, below).value()) - "\n\n".length();
        return Card.with(Html.blocks(above, changes(view, room), below), buttons(view));
    }

    /**
     * @param problem as in {@link #question}
     * @param replyTo a message of the person, so that only they are asked; null where there is none
     */
    public static Card prompt(PromptView view, @Nullable String problem, @Nullable Long replyTo) {
        Teller teller = view.teller();
        String placeholder = output(view)
                .map(field -> FormHints.placeholder(teller, field, view.example()))
                .orElseGet(() -> teller.say(keys(view).placeholder(), time(view)));
        Html reply = please(teller, teller.html("prompt.reply", named(view), asking(view)), view.person());
        return Card.prompt(
                Html.blocks(FormCard.problem(teller, problem), reply).value(), new Card.Prompt(replyTo, placeholder));
    }

    /** What is asked, and below it the person who is to reply. */
    static Html please(Teller teller, Html asking, Mention person) {
        return Html.join("\n", List.of(asking, teller.html("prompt.please", person.addressed())));
    }

    /** Whether a message of this text asks somebody for a reply, or did so. */
    public static boolean isPrompt(String text) {
        String last = text.strip().lines().reduce("", (before, line) -> line);
        return PLEASE.stream().anyMatch(please -> please.matcher(last).matches());
    }

    /** What a message that asks this says, as plain text: the request's number, and the question. */
    public static List<String> texts(PromptView view) {
        return List.of(number(view).plain(), asking(view).plain());
    }

    /** It was answered, and done. */
    public static Card done(PromptView view) {
        if (view.asked() instanceof Asked.Reopening reopening) {
            return ReopenedText.of(view.run(), view.language(), view.zone(), reopening.below());
        }
        if (view.asked() instanceof Asked.Withdrawal) {
            return Acted.withdrawn(view.run(), view.language(), view.zone());
        }
        if (view.asked() instanceof Asked.Pause) {
            return Acted.paused(view.run(), view.language(), view.zone());
        }
        Teller teller = view.teller();
        return Card.text(decided(view)
                .map(act -> teller.html("prompt.done.act", number(view), act))
                .orElseGet(() -> teller.html(keys(view).done(), number(view))));
    }

    private static Optional<String> decided(PromptView view) {
        return view.asked() instanceof Asked.Reason reason ? decided(view, reason.exit()) : Optional.empty();
    }

    /** By which exit; the request may be in another step by now. */
    private static Optional<String> decided(PromptView view, String exit) {
        return view.run().run().visits().reversed().stream()
                .map(visit -> visit.in(view.run().procedure()))
                .filter(step -> step.exit(exit).isPresent())
                .findFirst()
                .map(step -> Labels.exit(step, exit, view.teller()));
    }

    public static Card cancelled(PromptView view) {
        Teller teller = view.teller();
        return Card.text(teller.html("prompt.cancelled", number(view)));
    }

    /**
     * Somebody else was first.
     *
     * @param refusal as {@link Refusals#html}
     */
    public static Card overtaken(PromptView view, String refusal) {
        return Card.text(Html.blocks(view.teller().html("prompt.closed", number(view)), new Html(refusal)));
    }

    /** Whoever is asked is not in the group now. */
    public static Card away(PromptView view) {
        return Card.text(
                view.teller().html("prompt.away", number(view), view.person().name()));
    }

    /** Keys of what is said besides the question: how to answer, within the message box, and once that is done. */
    private record Keys(String hint, String placeholder, String done) {}

    private static Keys keys(PromptView view) {
        return switch (view.asked()) {
            case Asked.When ignored -> new Keys("prompt.hint.when", "placeholder.date", "prompt.done");
            case Asked.Question ignored ->
                new Keys("prompt.hint.question", "placeholder.question", "prompt.done.question");
            case Asked.Answer ignored ->
                new Keys("prompt.hint.answer", "placeholder.text.or.file", "prompt.done.answer");
            case Asked.Word ignored -> new Keys("prompt.hint.word", "placeholder.word", "prompt.done.word");
            case Asked.Output ignored -> new Keys("prompt.hint", "placeholder.reason", "prompt.done.output");
            default -> new Keys("prompt.hint", "placeholder.reason", "prompt.done");
        };
    }

    /** How long an answer may be, in characters, where its hint says so. */
    private static int most(PromptView view) {
        return view.asked() instanceof Asked.Word ? Rating.LONGEST_WORD : Field.TEXT_MAXIMUM;
    }

    private static String time(PromptView view) {
        return view.example().writtenTime(view.language());
    }

    static Html head(PromptView view) {
        return view.teller().html("prompt.head", named(view), view.person().name());
    }

    static Html asking(PromptView view) {
        Teller teller = view.teller();
        return switch (view.asked()) {
            case Asked.Reason reason -> teller.html("prompt.reason", label(view, reason.exit()));
            case Asked.Output ignored ->
                output(view)
                        .map(field -> teller.html("prompt.output", teller.text(field.ask(), 500)))
                        .orElse(teller.html("prompt.output.any"));
            case Asked.Withdrawal ignored -> teller.html("prompt.withdrawal");
            case Asked.Reopening ignored -> teller.html("prompt.reopening");
            case Asked.Migration migration -> MigrationText.asking(teller, view.run(), migration.to());
            case Asked.Pause ignored -> teller.html("prompt.pause");
            case Asked.Question ignored -> teller.html("prompt.question");
            case Asked.Answer answer -> question(view, answer);
            case Asked.Word ignored -> teller.html("prompt.word");
            case Asked.Recipient ignored -> teller.html("prompt.recipient");
            case Asked.When ignored -> teller.html("prompt.when", Moments.zoneName(view.zone()));
            case Asked.WhyLate ignored -> teller.html("prompt.late");
        };
    }

    /** What the reason would bring about, where that is more than its question says. */
    private static Html changes(PromptView view, int room) {
        return view.asked() instanceof Asked.Migration migration
                ? MigrationText.changes(view.teller(), view.run(), migration.to(), room)
                : new Html("");
    }

    private static Html question(PromptView view, Asked.Answer answer) {
        Teller teller = view.teller();
        return view.run().run().visits().stream()
                .flatMap(visit -> visit.holds().stream())
                .filter(hold -> hold.question() != null && hold.question().seq() == answer.question())
                .findFirst()
                .map(hold -> teller.html("prompt.answer", teller.by(hold.by()), Html.line(hold.reason(), 600)))
                .orElse(teller.html("prompt.output.any"));
    }

    private static List<List<Button>> buttons(PromptView view) {
        Teller teller = view.teller();
        List<Button> options = new ArrayList<>();
        output(view)
                .ifPresent(field -> field.options()
                        .forEach((id, label) -> options.add(
                                button(view, label.in(view.language()), Style.PLAIN, DialogueAction.CHOOSE, id))));
        List<Button> buttons = new ArrayList<>();
        if (output(view).filter(Field::optional).isPresent()) {
            buttons.add(button(view, teller.say("button.skip"), Style.PLAIN, DialogueAction.SKIP, ""));
        }
        buttons.add(button(view, teller.say("button.cancel"), Style.DANGER, DialogueAction.CANCEL, ""));
        return Rows.of(options, buttons);
    }

    static Button button(PromptView view, String label, Style style, DialogueAction action, String option) {
        return Button.data(label, style, new Tap.OnDialogue(view.dialogue(), view.question(), action, option));
    }

    /** Its number, and what it is about. */
    private static Html named(PromptView view) {
        String about = view.readable() ? Subject.of(view.run(), Subject.LINE, view.language()) : "";
        return about.isEmpty() ? number(view) : Html.join(" · ", List.of(number(view), Html.text(about)));
    }

    static Html number(PromptView view) {
        return RunHead.number(view.teller(), view.run().run());
    }

    private static String label(PromptView view, String exit) {
        return step(view).map(step -> Labels.exit(step, exit, view.teller())).orElse(exit);
    }

    private static Optional<Step> step(PromptView view) {
        return view.run().run().current().map(visit -> visit.in(view.run().procedure()));
    }

    /** The question of the task, where its output is what is asked for. */
    public static Optional<Field> output(PromptView view) {
        return view.asked() instanceof Asked.Output
                ? view.run().run().output(view.run().procedure())
                : Optional.empty();
    }

    /** Whether it is answered by a button of its card alone. */
    public static boolean wantsButton(PromptView view) {
        return output(view).filter(field -> field.type() == FieldType.CHOICE).isPresent();
    }
}
