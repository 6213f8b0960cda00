package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.FieldType;
import id.sopan.wording.Attachment;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code Tanya}: asking the requesting unit, its answer, and taking the question back. */
final class Questions {

    private final Office office;
    private final Acting acting;
    private final Prompts prompts;
    private final Reading reading;
    private final Surfaces surfaces;
    private final Settling settling;

    Questions(Office office, Acting acting, Prompts prompts, Reading reading, Surfaces surfaces) {
        this.office = office;
        this.acting = acting;
        this.prompts = prompts;
        this.reading = reading;
        this.surfaces = surfaces;
        this.settling = new Settling(office);
    }

    /** The entry that asked what is answered. */
    static long question(Dialogue.Subject subject) {
        return Long.parseLong(Objects.requireNonNull(subject.exit()));
    }

    /** Asks what shall be asked, whoever may ask. */
    Answer begin(Inbound.Tapped tap, Run run, int version) {
        return prompt(tap, run, new Command.Ask(version, ""), Dialogue.Kind.QUESTION, version, null);
    }

    Answer answer(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        return office.command(run, button)
                .map(answer -> prompt(tap, run, answer, Dialogue.Kind.ANSWER, 0, button.option()))
                .orElseGet(() -> office.alert(tap, Notice.FORGED));
    }

    private Answer prompt(
            Inbound.Tapped tap, Run run, Command command, Dialogue.Kind kind, int version, @Nullable String option) {
        Result result = office.desk().consider(run.id(), command, Acting.who(tap.sender()));
        Dialogue.Subject subject = Dialogue.Subject.now(kind, run, version, option, null);
        return prompts.askFor(Rejection.ReasonRequired.class, tap, run, Objects.requireNonNull(result), subject);
    }

    /** Words or a file, in answer to the prompt. */
    void reply(Message message, Dialogue dialogue) {
        if (office.isUnfit(message, Given.unfit(message, FieldType.TEXT_OR_FILE).or(() -> Given.unfit(message)))) {
            office.dialogues().heard(dialogue.id(), message);
            return;
        }
        Command answer = answer(question(dialogue.subject()), message);
        Result result = acting.byMessage(message, dialogue.subject().run(), answer, dialogue);
        settling.settle(dialogue, message, result);
    }

    /** A reply to the card that asks the requesting unit answers it, unless it comes from somebody of another unit. */
    boolean answers(Message message, Run run) {
        Visit.Hold asked = run.current().map(Visit::question).orElse(null);
        if (asked == null || asked.question() == null || !isCardOfRequester(message, run)) {
            return false;
        }
        Command answer = answer(asked.question().seq(), message);
        Result result = acting.byMessage(message, run.id(), answer, null);
        if (result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.NotTheRequester) {
            return false;
        }
        if (result instanceof Result.Done) {
            String name = asked.by().person() == null ? "" : asked.by().person().name();
            office.say(message, Notice.ANSWER_PASSED_ON, name);
        } else {
            acting.reply(message, result);
        }
        return true;
    }

    private boolean isCardOfRequester(Message message, Run run) {
        boolean requester = reading.unitsHere(message.place()).stream()
                .anyMatch(unit -> unit.id().equals(run.unit()));
        String subject = RunProjection.RUN + ":" + run.id();
        return requester
                && surfaces.message(subject, Office.address(message.place()), RunProjection.CARD)
                        .filter(card -> card.equals(message.replyTo()))
                        .isPresent();
    }

    private static Command answer(long question, Message message) {
        Attachment file = message.file();
        return new Command.Answer(question, Given.words(message), file == null ? null : file.answer());
    }
}
