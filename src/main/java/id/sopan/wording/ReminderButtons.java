package id.sopan.wording;

import id.sopan.procedure.Form;
import id.sopan.procedure.Style;
import id.sopan.procedure.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For each request: to its card, and what can be done at once. */
final class ReminderButtons {

    /** A phone cuts a number short that shares its row with more than one other. */
    private static final int BESIDE = 2;

    private ReminderButtons() {}

    static List<List<Button>> of(List<ReminderItem> items) {
        return items.stream()
                .map(item -> items.size() > 1 ? numbered(item) : buttons(item))
                .flatMap(buttons -> rows(buttons).stream())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<List<Button>> rows(List<Button> buttons) {
        return buttons.size() > BESIDE
                ? List.of(buttons.subList(0, 1), buttons.subList(1, buttons.size()))
                : List.of(buttons);
    }

    /** Where several share a message, each says of which it is. */
    private static List<Button> numbered(ReminderItem item) {
        return buttons(item).stream()
                .map(button -> button.label().endsWith(item.number()) ? button : button.with(item.number()))
                .toList();
    }

    private static List<Button> buttons(ReminderItem item) {
        List<Button> row = new ArrayList<>();
        Scene scene = item.scene(0);
        if (item.card() != null) {
            row.add(Button.url("📋 " + item.number(), item.card()));
        } else if (item.shown()) {
            String show = new Tap.OnMenu(MenuAction.SHOW, scene.run().id()).data();
            row.add(Button.data("📋 " + item.number(), Style.PLAIN, show));
        }
        Questions.here(scene).ifPresent(hold -> row.add(Questions.answer(scene, hold)));
        task(scene)
                .ifPresent(turn -> row.add(
                        turn.visit().taken() == null
                                ? act(scene, "button.take", Style.PRIMARY, RunAction.TAKE)
                                : act(scene, "button.hand.over", Style.PLAIN, RunAction.HAND_OVER)));
        if (canBePaused(scene)) {
            row.add(act(scene, "button.pause", Style.PLAIN, RunAction.PAUSE));
        }
        return row;
    }

    /** A task of those at home here. */
    private static Optional<Turn> task(Scene scene) {
        return scene.turn()
                .filter(turn -> turn.step().work() instanceof Task
                        && turn.unitsOf(turn.step().acts()).stream().anyMatch(scene::isHere));
    }

    /** Not what waits for whoever asked: nobody would remind them any more, and everybody else waits for them. */
    private static boolean canBePaused(Scene scene) {
        return !scene.actingHere().isEmpty()
                && scene.turn().stream().noneMatch(turn -> turn.step().work() instanceof Form || turn.isRequesters());
    }

    private static Button act(Scene scene, String label, Style style, RunAction action) {
        return Button.data(scene.teller().say(label), style, Tap.OnRun.of(scene.run(), action, ""));
    }
}
