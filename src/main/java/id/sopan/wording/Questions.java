package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What whoever acts asked the requesting unit in this stay, and what it answered. */
final class Questions {

    private Questions() {}

    /** The last one that waits, or was answered. */
    static Html of(Scene scene) {
        return last(scene)
                .map(hold -> Html.join("\n", lines(scene.teller(), hold, scene.most(300))))
                .orElse(new Html(""));
    }

    static List<Html> lines(Teller teller, Visit.Hold hold, int most) {
        Visit.Reply reply = reply(hold);
        List<Html> lines = new ArrayList<>();
        String key = isOpen(hold) ? "question.waits" : "question.was";
        lines.add(teller.html(key, teller.by(hold.by()), teller.moment(hold.from())));
        lines.add(teller.quote(hold.reason(), most));
        if (reply != null) {
            lines.add(teller.html("question.reply", teller.by(reply.by()), teller.moment(reply.at())));
            Optional.ofNullable(reply.file())
                    .flatMap(Attachment::of)
                    .ifPresent(file -> lines.add(Html.line("📎 " + file.name(), 100)));
            if (reply.text() != null) {
                lines.add(teller.quote(reply.text(), most));
            }
        } else if (hold.until() != null) {
            lines.add(teller.html("question.ended", teller.moment(hold.until())));
        }
        return lines;
    }

    private static Optional<Visit.Hold> last(Scene scene) {
        return scene.run()
                .current()
                .flatMap(visit -> visit.holds().stream()
                        .filter(hold -> isOpen(hold) || reply(hold) != null)
                        .filter(hold -> hold.question() != null)
                        .reduce((first, last) -> last));
    }

    private static boolean isOpen(Visit.Hold hold) {
        return hold.until() == null;
    }

    private static Visit.@Nullable Reply reply(Visit.Hold hold) {
        return hold.question() == null ? null : hold.question().reply();
    }

    /** The one that waits for those at home here. */
    static Optional<Visit.Hold> here(Scene scene) {
        return open(scene).filter(hold -> scene.isRequesterHere());
    }

    static Optional<Visit.Hold> open(Scene scene) {
        return scene.run().current().map(Visit::question);
    }

    /** The last one, where it has been answered. */
    static Optional<Visit.Hold> answered(Scene scene) {
        return last(scene).filter(hold -> reply(hold) != null);
    }

    /** What is new of questions for this chat: each rings once. */
    static String ring(Scene scene) {
        String asked = here(scene)
                .map(hold -> "?" + seq(hold) + (scene.hasRequesterLeft() ? "#colleagues" : ""))
                .orElse("");
        boolean acts = !scene.actingHere().isEmpty();
        return asked
                + answered(scene)
                        .filter(hold -> acts)
                        .map(hold -> "!" + seq(hold))
                        .orElse("");
    }

    private static long seq(Visit.Hold hold) {
        return hold.question() == null ? 0 : hold.question().seq();
    }

    /** For the requesting unit to answer; for those who act to ask, or to take the question back. */
    static List<Button> buttons(Scene scene, Turn turn) {
        List<Button> buttons = new ArrayList<>();
        here(scene).ifPresent(hold -> buttons.add(answer(scene, hold)));
        boolean others = turn.units().stream()
                .anyMatch(unit -> scene.isHere(unit) && !unit.equals(scene.run().unit()));
        if (others && !turn.isRequesters()) {
            buttons.add(open(scene)
                    .map(hold -> button(scene, "button.unask", Style.PLAIN, RunAction.UNASK, "" + seq(hold)))
                    .orElseGet(() -> button(scene, "button.ask", Style.PLAIN, RunAction.ASK, "")));
        }
        return buttons;
    }

    /** Where other requests stand beside it; empty where nothing is asked. */
    static Optional<Button> answerByNumber(Scene scene) {
        return open(scene)
                .map(hold -> button(scene, "button.answer.to", Style.PRIMARY, RunAction.ANSWER_LISTED, "" + seq(hold)));
    }

    static Button answer(Scene scene, Visit.Hold hold) {
        return button(scene, "button.answer", Style.PRIMARY, RunAction.ANSWER, "" + seq(hold));
    }

    private static Button button(Scene scene, String label, Style style, RunAction action, String option) {
        return Button.data(
                scene.teller()
                        .say(label, RunHead.number(scene.teller(), scene.run()).plain()),
                style,
                Tap.OnRun.of(scene.run(), action, option));
    }
}
