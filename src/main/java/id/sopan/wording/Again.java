package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.ReopeningReason;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work that comes again, so that nobody takes it for a new request: it was reopened, or a decision sent it back to who had done it. */
record Again(Scene scene, Teller teller, Turn turn) {

    /** Characters of what was said why. */
    private static final int WHY = 200;

    /**
     * @param reason what was said why, where all of it stands there
     */
    record Led(Html html, Optional<String> reason) {}

    /** What those who act are told first; empty where it comes for the first time, or came back since. */
    static Optional<Led> lead(Scene scene, Turn turn, Html called) {
        return turn.visit().pauses().isEmpty() ? new Again(scene, scene.teller(), turn).lead(called) : Optional.empty();
    }

    private Optional<Led> lead(Html called) {
        return beginning().flatMap(entry -> switch (entry.event()) {
            case Event.Reopened reopened ->
                reopened(called, entry.by(), reopened.reason()).map(html -> led(html, reopened.reason()));
            case Event.Decided decided ->
                sentBack(called, entry.by(), decided).map(html -> led(html, decided.reason()));
            default -> Optional.empty();
        });
    }

    private Led led(Html html, @Nullable String reason) {
        return new Led(html, Optional.ofNullable(reason).filter(words -> words.length() <= scene.most(WHY)));
    }

    /** The act by which its stay in this step began. */
    private Optional<Entry> beginning() {
        Event opened = new Event.StepOpened(turn.visit().step(), turn.visit().number());
        List<Entry> journal = scene.run().journal();
        int at = journal.stream().map(Entry::event).toList().lastIndexOf(opened);
        return at < 1 ? Optional.empty() : Optional.of(journal.get(at - 1));
    }

    private Optional<Html> reopened(Html called, By by, String reason) {
        String decision = turn.isRequesters() ? "lead.reopened.confirm" : "lead.reopened.decide";
        return key("lead.reopened.task", decision)
                .map(found -> teller.html(found, called, teller.name(by), why(reason)))
                .map(told -> Html.join(
                        " ", oneTap(scene).map(more -> List.of(told, more)).orElse(List.of(told))));
    }

    private Optional<Html> sentBack(Html called, By by, Event.Decided decided) {
        List<Visit> before = scene.run()
                .visits()
                .subList(0, scene.run().visits().indexOf(turn.visit()))
                .reversed();
        Optional<Step> decision = before.stream()
                .filter(visit -> visit.step().equals(decided.step()))
                .findFirst()
                .map(visit -> visit.in(scene.procedure()))
                .filter(step ->
                        step.exit(decided.exit()).filter(Exit::reasonRequired).isPresent());
        Optional<By> done = before.stream()
                .filter(visit -> visit.step().equals(turn.visit().step()))
                .map(Visit::closing)
                .filter(closing -> closing != null && closing.completed())
                .findFirst()
                .map(Visit.Closing::by);
        return decision.filter(step -> done.isPresent() && !turn.isRequesters())
                .flatMap(step -> key("lead.again.task", "lead.again.decide")
                        .map(key -> teller.html(
                                key,
                                called,
                                step.awaits(0).equals(List.of(Role.PEMOHON))
                                        ? teller.say("lead.again.requester")
                                        : teller.name(by),
                                Labels.exit(step, decided.exit(), teller),
                                teller.name(done.orElseThrow()),
                                why(decided.reason() == null ? "" : decided.reason()))));
    }

    /** Where neither is to be done it is told otherwise. */
    private Optional<String> key(String task, String decision) {
        return switch (turn.step().work()) {
            case Task ignored -> Optional.of(task);
            case Decision ignored -> Optional.of(decision);
            case Form ignored -> Optional.empty();
            case Subrun ignored -> Optional.empty();
        };
    }

    /** Within a sentence of ours, which has its own full stop. */
    private Html why(String reason) {
        String words = teller.wording().words(reason).strip();
        String open = words.replaceFirst("[.!?…]+$", "");
        return Html.line(open.isEmpty() ? words : open, scene.most(WHY));
    }

    /**
     * Whom the requester's side calls by which button for the reason that it was reopened for; empty where each wants a reason of
     * its own, or none.
     */
    static Optional<Html> oneTap(Scene scene) {
        Run run = scene.run();
        return scene.turn()
                .map(Turn::step)
                .flatMap(step -> step.exits().stream()
                        .filter(exit ->
                                ReopeningReason.of(scene.procedure(), run, exit).isPresent())
                        .findFirst())
                .map(exit -> oneTap(scene, exit));
    }

    private static Html oneTap(Scene scene, Exit exit) {
        ToStep to = (ToStep) exit.next().given(scene.run().answers());
        List<Role> roles = scene.procedure().step(to.step()).engages(0);
        return scene.teller()
                .html(
                        "reopened.one.tap",
                        Html.bold(Html.text(exit.label().in(scene.teller().language()))),
                        Html.bold(Html.text(RunLine.whose(scene, roles))));
    }
}
