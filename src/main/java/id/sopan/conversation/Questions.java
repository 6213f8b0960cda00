package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.FieldType;
import id.sopan.wording.Attachment;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code Tanya}: asking the requesting unit, its answer, and taking the question back. */
record Questions(Office office, Acting acting, Prompts prompts, Reading reading) {

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
        if (Given.isReceipt(message)) {
            office.dialogues().askAgain(dialogue, message, Misfit.ONLY_RECEIPT);
            return;
        }
        Command answer = answer(question(dialogue.subject()), message);
        Result result = acting.byMessage(message, dialogue.subject().run(), answer, dialogue);
        acting.settle(message, dialogue, result);
    }

    /**
     * While the requesting unit is asked, a reply where it is told of the request answers that: to the card that asks, or to
     * another message that names the request. Not one of somebody of another unit, nor mere thanks: whoever means them as the answer
     * is asked for a sentence.
     */
    boolean answers(Message message, Run run) {
        Visit.Hold asked = run.current().map(Visit::question).orElse(null);
        if (asked == null || asked.question() == null || !isWhereItIsAsked(message, run)) {
            return false;
        }
        if (Given.isReceipt(message)) {
            office.reply(message, Notice.RECEIPT_OR_ANSWER, name(asked));
            return true;
        }
        Command answer = answer(asked.question().seq(), message);
        Result result = acting.byMessage(message, run.id(), answer, null);
        if (result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.NotTheRequester) {
            return false;
        }
        if (result instanceof Result.Done) {
            office.say(message, Notice.ANSWER_PASSED_ON, name(asked));
        } else {
            acting.reply(message, result);
        }
        return true;
    }

    private static String name(Visit.Hold asked) {
        return asked.by().person() == null ? "" : asked.by().person().name();
    }

    /** In the home of the requesting unit; in private wherever somebody acts for it, or has asked on its behalf. */
    private boolean isWhereItIsAsked(Message message, Run run) {
        boolean requester = message.place().isPrivate()
                && run.requester().isPerson(message.sender().id());
        return requester
                || reading.idsOfUnits(message.place(), message.sender()).contains(run.unit());
    }

    private static Command answer(long question, Message message) {
        Attachment file = message.file();
        return new Command.Answer(question, Given.words(message), file == null ? null : file.answer());
    }
}
