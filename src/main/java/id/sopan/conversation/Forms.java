package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.RemovalOrders;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filling in forms: opening one, and what its buttons do. */
record Forms(Office office, Beginning beginning, FormSending sending, RemovalOrders removals) {

    /** A new request; one that was left unfinished is offered instead. */
    void request(Opening opening, Procedure procedure, Hat hat) {
        request(opening, procedure, hat, null);
    }

    /** The same for a unit that is not one's own. */
    void requestOnBehalf(Opening opening, Procedure procedure, Hat hat) {
        request(opening, procedure, hat, true);
    }

    private void request(Opening opening, Procedure procedure, Hat hat, @Nullable Boolean onBehalf) {
        FormFlow flow = new FormFlow(procedure.first(), Map.of());
        open(opening, requested(opening, procedure, hat, onBehalf, null), procedure, Map.of(), flow::begin);
    }

    private static Dialogue.Subject requested(
            Opening opening, Procedure procedure, Hat hat, @Nullable Boolean onBehalf, @Nullable String former) {
        return new Dialogue.Subject(
                Dialogue.Kind.REQUEST, opening.id(), 0, procedure.first().id(), null, hat, onBehalf, former);
    }

    /**
     * A new request with the answers of another, to be read through and sent. One that whoever fills it in has written something in is
     * offered instead.
     */
    void again(Opening opening, Procedure procedure, Hat hat, Run former) {
        Dialogue.Subject subject = requested(opening, procedure, hat, null, former.id());
        Optional<Dialogue> open = beginning
                .open(opening, subject, procedure.hash())
                .flatMap(found ->
                        former.id().equals(found.subject().former()) ? Optional.of(found) : unlessUnwritten(found));
        Map<String, String> answers =
                isBeingTakenOut(former) ? Map.of() : FormSending.lasting(former, procedure.first());
        Predicate<Field> passedOver = FormSending.passedOver(former, office.definition(former));
        FormFlow flow = new FormFlow(procedure.first(), Map.of());
        open(
                open,
                opening,
                subject,
                procedure,
                answers,
                answers.isEmpty() ? flow::begin : begun -> flow.beginAgain(begun, passedOver));
    }

    /** Empty where nothing is written in it, and it was dropped for that. */
    private Optional<Dialogue> unlessUnwritten(Dialogue other) {
        return office.dialogues()
                .changeOpen(
                        other.id(),
                        open -> open.written(office.runs()).isEmpty(),
                        open -> new Change(open).close(Dialogue.Closing.CANCELLED))
                .filter(Dialogue::isOpen);
    }

    /** Whether somebody's words are still to be taken out of it, or it is not known yet of what they are. */
    private boolean isBeingTakenOut(Run run) {
        return removals.open().stream()
                .anyMatch(order -> order.runs() == null || order.runs().contains(run.id()));
    }

    /** Which of the answers that were sent shall be changed? */
    void change(Opening opening, Run run, Step step) {
        Dialogue.Subject subject = new Dialogue.Subject(Dialogue.Kind.CHANGE, run.id(), run.version(), step.id());
        FormFlow flow = new FormFlow(step, run.answers());
        open(
                opening,
                subject,
                office.definition(run),
                FormSending.answers(run, step),
                begun -> flow.beginAgain(begun).stage(Dialogue.Stage.CHANGING));
    }

    void open(
            Opening opening,
            Dialogue.Subject subject,
            Procedure procedure,
            Map<String, String> answers,
            UnaryOperator<Change> first) {
        open(beginning.open(opening, subject, procedure.hash()), opening, subject, procedure, answers, first);
    }

    private void open(
            Optional<Dialogue> open,
            Opening opening,
            Dialogue.Subject subject,
            Procedure procedure,
            Map<String, String> answers,
            UnaryOperator<Change> first) {
        if (open.isPresent()) {
            offer(open.get(), opening);
            return;
        }
        Dialogue begun = beginning.begin(opening, subject, procedure.hash(), answers);
        office.dialogues().begin(first.apply(new Change(begun)).done());
    }

    /** Shows it again at the bottom; where nothing was answered yet, with its first question. */
    private void offer(Dialogue open, Opening opening) {
        boolean sameOrigin = open.id().equals(opening.id());
        if (!sameOrigin) {
            offer(open);
        }
    }

    /** Likewise, whoever asks: whether to go on with what was answered, or to drop it. */
    void offer(Dialogue open) {
        office.dialogues().change(open.id(), dialogue -> {
            Change change = Absences.callUp(dialogue);
            return isAsBegun(dialogue)
                    ? change.done()
                    : change.stage(Dialogue.Stage.OFFERED).done();
        });
    }

    private boolean isAsBegun(Dialogue dialogue) {
        return dialogue.answers().isEmpty()
                || (dialogue.subject().former() != null
                        && dialogue.written(office.runs()).isEmpty());
    }

    /** Whether its request is stored, and it is open only since the process died before it could be closed. */
    boolean isSent(Dialogue dialogue) {
        return dialogue.subject().kind() == Dialogue.Kind.REQUEST
                && office.runs().find(dialogue.subject().run()).isPresent();
    }

    Answer send(Inbound.Tapped tap, Dialogue dialogue) {
        return sending.send(tap, dialogue, step(dialogue));
    }

    FormFlow flow(Dialogue dialogue) {
        Optional<Run> run = office.runs().find(dialogue.subject().run());
        return new FormFlow(step(dialogue), run.map(Run::answers).orElse(Map.of()));
    }

    Answer tap(Inbound.Tapped tap, Dialogue dialogue, Tap.OnDialogue button) {
        FormFlow flow = flow(dialogue);
        return switch (button.action()) {
            case CHOOSE -> changeIfOffered(tap, dialogue, flow.choose(dialogue, button.option()));
            case SKIP -> changeIfOffered(tap, dialogue, flow.skip(dialogue));
            case KEEP -> changeIfOffered(tap, dialogue, flow.keep(dialogue));
            case BACK ->
                flow.isFirst(dialogue)
                        ? office.alert(tap, Notice.FIRST_QUESTION)
                        : office.change(tap, dialogue, flow::back);
            case CANCEL, DISCARD -> {
                office.dialogues().cancel(tap, dialogue.id());
                yield Answer.NONE;
            }
            case CHANGE -> office.change(tap, dialogue, open -> new Change(open).stage(Dialogue.Stage.CHANGING));
            case CHANGE_FIELD -> changeIfOffered(tap, dialogue, flow.change(dialogue, button.option()));
            case SUMMARY -> office.change(tap, dialogue, open -> new Change(open).stage(Dialogue.Stage.SUMMARY));
            case RESUME -> office.change(tap, dialogue, open -> flow.begin(new Change(open)));
            case SEND -> send(tap, dialogue);
        };
    }

    private Answer changeIfOffered(Inbound.Tapped tap, Dialogue dialogue, Optional<Change> next) {
        return next.map(change -> office.change(tap, dialogue, open -> change))
                .orElseGet(() -> office.alert(tap, Notice.FORGED));
    }

    private Step step(Dialogue dialogue) {
        Procedure procedure = office.procedures().byHash(dialogue.definition()).orElseThrow();
        String step = dialogue.subject().step();
        return step == null ? procedure.first() : procedure.step(step);
    }
}
