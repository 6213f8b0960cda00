package id.sopan.wording;

import id.sopan.engine.Person;
import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Form;
import id.sopan.procedure.Role;
import id.sopan.procedure.Style;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be tapped on a run's card in one chat. */
final class RunButtons {

    private static final int FILES = 20;

    /** With names of any length, since the buttons of a message may have about 10,000 bytes together. */
    static final int MOST_FILES = 40;

    /** Of each role that is to be chosen; where more hold it, one button leads to all of them. */
    private static final int UNITS = 10;

    private final Scene scene;
    private final Teller teller;
    private final int units;
    private final boolean beside;
    private final List<Button> buttons = new ArrayList<>();

    private RunButtons(Scene scene) {
        this(scene, UNITS, false);
    }

    /**
     * @param units how many of a role have a button each
     * @param beside whether they stand below another message than the card
     */
    private RunButtons(Scene scene, int units, boolean beside) {
        this.scene = scene;
        this.teller = scene.teller();
        this.units = units;
        this.beside = beside;
    }

    static List<List<Button>> of(Scene scene) {
        return rows(new RunButtons(scene));
    }

    /** Likewise where there is room for all units that can be chosen. */
    static List<List<Button>> withAllUnits(Scene scene) {
        return rows(new RunButtons(scene, Integer.MAX_VALUE, false));
    }

    private static List<List<Button>> rows(RunButtons all) {
        Scene scene = all.scene;
        scene.turn().ifPresent(all::open);
        RunFile.of(scene.procedure(), scene.run()).stream().limit(FILES).forEach(all::file);
        all.undo();
        all.again();
        return Stream.concat(RatingQuestion.rows(scene).stream(), Rows.of(all.buttons).stream())
                .toList();
    }

    /** Labels of those that move it on, of what must be done here. */
    static List<String> acts(Scene scene) {
        RunButtons all = new RunButtons(scene);
        scene.turn().filter(turn -> !scene.actingHere().isEmpty()).ifPresent(all::act);
        return all.buttons.stream().map(Button::label).toList();
    }

    /** Those that end the step, where it must be done here, for another message than the card. */
    static List<Button> ending(Scene scene) {
        RunButtons all = new RunButtons(scene, UNITS, true);
        scene.turn().filter(turn -> !scene.actingHere().isEmpty()).ifPresent(all::end);
        return List.copyOf(all.buttons);
    }

    /** Each file of answers and notes; where they are too many, the last ones. */
    static List<List<Button>> files(Scene scene) {
        RunButtons all = new RunButtons(scene);
        List<RunFile> files = RunFile.all(scene.procedure(), scene.run());
        files.subList(Math.max(0, files.size() - MOST_FILES), files.size()).forEach(all::file);
        return Rows.of(all.buttons);
    }

    /** Taking back alone, where nothing else is left of a card. */
    static List<List<Button>> undo(Scene scene) {
        RunButtons all = new RunButtons(scene);
        all.undo();
        return Rows.of(all.buttons);
    }

    private void open(Turn turn) {
        if (!scene.actingHere().isEmpty()) {
            act(turn);
        }
        buttons.addAll(Questions.buttons(scene, turn));
        pause(turn);
        if (scene.choosingHere()) {
            turn.unchosen().forEach(this::choose);
        }
        buttons.addAll(Vacancy.buttons(scene));
    }

    private void act(Turn turn) {
        if (turn.step().work() instanceof Task && isHere(turn, turn.step().acts())) {
            take(turn);
        }
        end(turn);
    }

    private void end(Turn turn) {
        switch (turn.step().work()) {
            case Form ignored -> add(teller.say("button.fill"), Style.PRIMARY, RunAction.FILL, "");
            case Decision decision ->
                decision.exits()
                        .forEach(exit -> add(
                                exit.label().in(teller.language()),
                                exit.style(),
                                RunAction.DECIDE,
                                Verdict.option(turn, exit)));
            case Task task -> {
                if (isHere(turn, task.finishes())) {
                    add(teller.say("button.finish"), Style.SUCCESS, RunAction.FINISH, "");
                }
            }
            case Subrun ignored -> {}
        }
    }

    private void take(Turn turn) {
        if (turn.visit().taken() != null) {
            add(teller.say("button.release"), Style.PLAIN, RunAction.RELEASE, "");
            add(teller.say("button.hand.over"), Style.PLAIN, RunAction.HAND_OVER, "");
        } else {
            add(teller.say("button.take"), Style.PRIMARY, RunAction.TAKE, "");
        }
    }

    /** Pausing the step, for those who may act on it; and what was paused before it was sent back goes on here, too. */
    private void pause(Turn turn) {
        boolean clockRuns = !turn.step().pausesClock() && !(turn.step().work() instanceof Form);
        if (Held.here(scene).isPresent()) {
            add(teller.say("button.continue"), Style.PLAIN, RunAction.CONTINUE, "");
        } else if (clockRuns && !scene.actingHere().isEmpty()) {
            add(teller.say("button.pause"), Style.PLAIN, RunAction.PAUSE, "");
        }
    }

    private boolean isHere(Turn turn, List<Role> roles) {
        return turn.unitsOf(roles).stream().anyMatch(scene::isHere);
    }

    private void choose(Role role) {
        List<UnitChoice> holders = scene.viewpoint().choices().getOrDefault(role, List.of());
        if (holders.size() > units) {
            String label = teller.say("button.assign.units", teller.role(role));
            String option = UnitsOfRole.option(scene.procedure(), role);
            add(Harmless.shorten(label, Button.LABEL), Style.PLAIN, RunAction.UNITS, option);
            return;
        }
        for (UnitChoice unit : holders) {
            String label = Harmless.shorten(teller.say("button.assign", teller.role(role), unit.name()), Button.LABEL);
            add(label, Style.PLAIN, RunAction.ASSIGN, Assignment.option(scene.procedure(), role, unit.id()));
        }
    }

    private void file(RunFile file) {
        add("📎 " + Harmless.line(file.name(), Button.LABEL - 3), Style.PLAIN, RunAction.FILE, file.option());
    }

    private void undo() {
        Run.Undoable undoable = scene.run().undoable();
        if (undoable != null
                && !isByWhoeverRated(undoable)
                && scene.view().undoable()
                && isHere(undoable.by().unit())) {
            add(teller.say("button.undo"), Style.PLAIN, RunAction.UNDO, "");
        }
    }

    /** What did not come about may be asked for once more, with the same answers. */
    private void again() {
        Run run = scene.run();
        boolean vain = run.end() != null && run.end().ending() != Ending.SELESAI;
        if (vain && run.parent() == null && !run.lacksSomebody() && scene.isRequesterHere()) {
            buttons.add(Menus.button(
                    teller.say("button.again"), MenuAction.OF_REQUEST, RunOffer.option("ajukan", run.id())));
        }
    }

    /** They might take it for taking back the rating. */
    private boolean isByWhoeverRated(Run.Undoable undoable) {
        Rating rating = scene.run().rating();
        Person by = undoable.by().person();
        return rating != null
                && by != null
                && rating.by().person() != null
                && rating.by().person().id() == by.id();
    }

    /** What an admin chose is taken back where such a choice is made. */
    private boolean isHere(@Nullable String unit) {
        return unit == null ? !scene.viewpoint().choosersHere().isEmpty() : scene.isHere(unit);
    }

    private void add(String label, Style style, RunAction action, String option) {
        Tap.OnRun tap = Tap.OnRun.of(scene.run(), action, option);
        buttons.add(Button.data(label, style, (beside ? tap.beside() : tap).data()));
    }
}
