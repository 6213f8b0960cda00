package id.sopan.wording;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import id.sopan.procedure.Style;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entering late what was done: which act it was, and a summary before it counts. */
public final class LateCard {

    private static final int LINE = 300;

    private LateCard() {}

    /** What can have been done in the step that the request is in. */
    public static Card offer(RunView view, Language language) {
        Teller teller = view.teller(language, ZoneOffset.UTC);
        Step step = step(view);
        Html head = teller.html(
                "late.offer", RunHead.number(teller, view.run()), step.nomor(), teller.text(step.kegiatan(), LINE));
        return Card.with(head, Rows.of(buttons(view, teller, step)));
    }

    private static List<Button> buttons(RunView view, Teller teller, Step step) {
        List<Button> buttons = new ArrayList<>();
        switch (step.work()) {
            case Decision decision -> {
                for (Exit exit : decision.exits()) {
                    buttons.add(button(view, exit.label().in(teller.language()), option(view, exit)));
                }
            }
            case Task ignored -> buttons.add(button(view, teller.say("button.finish"), ""));
            case Subrun ignored -> {}
            default -> buttons.add(button(view, teller.say("button.send"), ""));
        }
        return buttons;
    }

    private static String option(RunView view, Exit exit) {
        return Turn.of(view.run(), view.procedure())
                .map(turn -> Verdict.option(turn, exit))
                .orElse(exit.id());
    }

    private static Button button(RunView view, String label, String option) {
        return Button.data(label, Style.PLAIN, Tap.OnRun.of(view.run(), RunAction.LATE, option));
    }

    /**
     * All of it, to be confirmed.
     *
     * @param exit that was chosen; null for a task or a form
     * @param at when it was done
     * @param output what came of it, as it is kept; {@code reason} for the decision and {@code why} it is entered late, as far as answered
     */
    public static Card summary(
            PromptView view,
            @Nullable String exit,
            Instant at,
            @Nullable String output,
            @Nullable String reason,
            @Nullable String why) {
        Teller teller = view.teller();
        Step step = step(view.run());
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html(
                "late.summary",
                RunHead.number(teller, view.run().run()),
                step.nomor(),
                exit == null ? teller.say("closing.done") : Labels.exit(step, exit, teller),
                teller.moment(at)));
        said(teller, "late.output", output == null ? null : shown(view, output)).ifPresent(lines::add);
        said(teller, "card.reason", reason).ifPresent(lines::add);
        said(teller, "late.why", why).ifPresent(lines::add);
        lines.add(teller.html("late.check"));
        return Card.with(
                Html.join("\n", lines),
                List.of(List.of(
                        PromptCard.button(view, teller.say("button.enter"), Style.SUCCESS, DialogueAction.SEND, ""),
                        PromptCard.button(
                                view, teller.say("button.cancel"), Style.DANGER, DialogueAction.CANCEL, ""))));
    }

    private static Optional<Html> said(Teller teller, String label, @Nullable String words) {
        return Optional.ofNullable(words).map(said -> teller.html(label, Html.quote(said, LINE)));
    }

    private static String shown(PromptView view, String output) {
        return view.run()
                .run()
                .output(view.run().procedure())
                .map(field -> Answered.shown(field, output, view.language()))
                .orElse(output);
    }

    private static Step step(RunView view) {
        return view.run()
                .current()
                .map(visit -> visit.in(view.procedure()))
                .orElseGet(() -> view.procedure().first());
    }
}
