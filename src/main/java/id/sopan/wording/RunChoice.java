package id.sopan.wording;

import id.sopan.engine.Note;
import id.sopan.measure.Progress;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Style;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be done to a run on its page by whoever speaks for units there; the same as by the buttons of its card.
 *
 * @param tap as the button of a card bears it
 */
public record RunChoice(String label, Style style, String tap) {

    /** Which of a run's choices it is; the same in all versions of the run. */
    public String lasting() {
        return tap.split(":", 4)[3];
    }

    private static final Set<RunAction> ON_A_PAGE = EnumSet.of(
            RunAction.DECIDE,
            RunAction.TAKE,
            RunAction.RELEASE,
            RunAction.HAND_OVER,
            RunAction.FINISH,
            RunAction.UNDO,
            RunAction.PAUSE,
            RunAction.CONTINUE,
            RunAction.ASK,
            RunAction.ANSWER,
            RunAction.UNASK,
            RunAction.ASSIGN);

    /** In the order in which a card has them. */
    public static List<RunChoice> of(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        return each(RunButtons.withAllUnits(scene))
                .filter(choice -> isOnAPage(scene, Tap.parse(choice.tap()).orElseThrow()))
                .toList();
    }

    /** What can have been done in the step that the run is in, to be entered late. */
    public static List<RunChoice> late(RunView view, Language language) {
        return each(LateCard.offer(view, language).rows()).toList();
    }

    /** Taking back each note that this person wrote, those that came together by one. */
    public static List<RunChoice> notesBack(RunView view, long person, Language language) {
        return view.run().notes().stream()
                .filter(note -> note.by().isPerson(person))
                .filter(note -> view.run().together(note).getFirst() == note)
                .map(note -> new RunChoice(
                        noteBack(view, note, language),
                        Style.PLAIN,
                        Notes.back(view, note).data()))
                .toList();
    }

    private static String noteBack(RunView view, Note note, Language language) {
        String glance = Harmless.shorten(Notes.glance(note), 40);
        int together = view.run().together(note).size();
        Wording wording = Wording.in(language);
        return together == 1
                ? wording.say("console.note.back", glance)
                : wording.say("console.note.back.album", glance, together);
    }

    static Stream<RunChoice> each(List<List<Button>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(button ->
                        tap(button).map(tap -> new RunChoice(button.label(), button.style(), tap.data())).stream());
    }

    private static boolean isOnAPage(Scene scene, Tap tap) {
        return tap instanceof Tap.OnRun onRun
                && ON_A_PAGE.contains(onRun.action())
                && !(onRun.action() == RunAction.FINISH && wantsFile(scene));
    }

    /** Whether a card has a button for what a page cannot take: a form to be filled in, or a file. */
    public static boolean isMoreInTheChat(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        return RunButtons.of(scene).stream()
                .flatMap(List::stream)
                .flatMap(button -> tap(button).stream())
                .map(Tap.OnRun::action)
                .anyMatch(action -> action == RunAction.FILL
                        || action == RunAction.ANSWER
                        || (action == RunAction.FINISH && wantsFile(scene)));
    }

    private static Optional<Tap.OnRun> tap(Button button) {
        return button.press() instanceof Button.Data data
                ? Tap.parse(data.data()).filter(Tap.OnRun.class::isInstance).map(Tap.OnRun.class::cast)
                : Optional.empty();
    }

    private static boolean wantsFile(Scene scene) {
        return scene.run()
                .output(scene.procedure())
                .filter(field -> field.type() == FieldType.FILE)
                .isPresent();
    }

    /**
     * What an admin is asked who moves a run, and what becomes different, as Telegram's HTML.
     *
     * @param after how the standard of its row would be used up once moved; empty where none would count
     */
    public static String migration(RunView view, Procedure to, Viewpoint viewpoint, Optional<Progress> after) {
        Teller teller = new Scene(view, viewpoint, 0).teller();
        Html due = after.map(progress -> MigrationText.due(teller, progress)).orElse(new Html(""));
        return Html.blocks(
                        MigrationText.changes(teller, view, to, Integer.MAX_VALUE),
                        due,
                        MigrationText.asking(teller, view, to))
                .value();
    }

    /** What is asked before it is done, as Telegram's HTML: for a reason, the output of a task, or a word. */
    public static String question(RunView view, Tap.OnRun tap, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Teller teller = scene.teller();
        Html anyOutput = teller.html("prompt.output.any");
        Html question = switch (tap.action()) {
            case RATE_OWN -> teller.html("prompt.word");
            case ANSWER ->
                Questions.open(scene)
                        .map(hold -> teller.html("prompt.answer", teller.by(hold.by()), Html.line(hold.reason(), 600)))
                        .orElse(anyOutput);
            case DECIDE -> {
                String exit =
                        Verdict.of(view.procedure(), view.run(), tap.option()).exit();
                yield teller.html(
                        "prompt.reason", Labels.exit(scene.turn().orElseThrow().step(), exit, teller));
            }
            case ASK -> teller.html("prompt.question");
            case HAND_OVER -> teller.html("prompt.recipient");
            case FINISH ->
                view.run()
                        .output(view.procedure())
                        .map(field -> teller.text(field.ask(), 400))
                        .orElse(anyOutput);
            default -> teller.html("prompt.pause");
        };
        return question.value();
    }
}
