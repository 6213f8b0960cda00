package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import java.util.Optional;

/** {@code /batal NOMOR} and {@code /buka NOMOR}: each asks for its reason, unless it is given with the number. */
record Endings(Office office, Reading reading, Acting acting, Prompts prompts, Reopened reopened) {

    /** Without a number, drops the form that is being filled in. */
    void withdraw(Message message, String arguments) {
        if (arguments.isEmpty() && dropsForm(message)) {
            office.say(message, Notice.DIALOGUE_DROPPED);
        } else {
            end(message, arguments, "batal", Dialogue.Kind.WITHDRAWAL);
        }
    }

    void reopen(Message message, String arguments) {
        end(message, arguments, "buka", Dialogue.Kind.REOPENING);
    }

    /** Whether there is one, or there was when this message came for the first time. */
    private boolean dropsForm(Message message) {
        if (office.dialogues().heard(message.place().chat(), message.id())) {
            return true;
        }
        Optional<Dialogue> newest = office.isAnswered(message)
                ? Optional.empty()
                : office.dialogues().open(message.place(), message.sender().id()).stream()
                        .findFirst();
        newest.ifPresent(dialogue -> office.dialogues().close(dialogue.id(), Dialogue.Closing.CANCELLED, message));
        return newest.isPresent();
    }

    private void end(Message message, String arguments, String command, Dialogue.Kind kind) {
        Numbered.of(office, reading, message, arguments, command, number -> reading.known(number, message))
                .ifPresent(numbered -> end(message, numbered.run(), Given.Reason.of(numbered.rest(), kind), kind));
    }

    private void end(Message message, Run run, Given.Reason reason, Dialogue.Kind kind) {
        Result result = acting.byMessage(message, run.id(), command(kind, reason.words()), null);
        if (Result.isRefusedFor(result, Rejection.ReasonRequired.class)) {
            prompts.ask(message, run, new Dialogue.Subject(kind, run.id(), 0, null, null, null), reason);
        } else if (kind == Dialogue.Kind.REOPENING && result.effective().isPresent()) {
            reopened.tell(message, result.effective().get());
        } else {
            reply(message, result);
        }
    }

    private static Command command(Dialogue.Kind kind, String reason) {
        return kind == Dialogue.Kind.WITHDRAWAL ? new Command.Withdraw(reason) : new Command.Reopen(reason);
    }

    /** A sub-run comes back only with its parent, which may have gone on. */
    private void reply(Message message, Result result) {
        goingOn(result)
                .ifPresentOrElse(
                        parent -> office.say(message, Notice.PARENT_GOES_ON, Office.number(parent)),
                        () -> acting.reply(message, result));
    }

    private Optional<Run> goingOn(Result result) {
        return result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.ReopenParent child
                ? office.runs().find(child.parent().run()).filter(Run::isOpen)
                : Optional.empty();
    }
}
