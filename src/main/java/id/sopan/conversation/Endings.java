package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Acted;
import id.sopan.wording.Notice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /batal NOMOR} and {@code /buka NOMOR}: each asks for its reason, unless it is given with the number. */
record Endings(Office office, Reading reading, Acting acting, Prompts prompts, Reopened reopened, Forms forms) {

    /** Without a number, drops what is being asked here last; where that is a form with answers, it asks whether to go on. */
    SlashCommand unlessAnythingAsked(SlashCommand withdraw) {
        return (message, arguments) -> {
            if (!arguments.isEmpty()) {
                withdraw.run(message, arguments);
            } else if (wasDropped(message)) {
                office.say(message, Notice.DIALOGUE_DROPPED);
            } else if (!office.replies().wasDone(message)) {
                newest(message)
                        .ifPresentOrElse(
                                dialogue -> askOrDrop(message, dialogue), () -> withdraw.run(message, arguments));
            }
        };
    }

    void withdraw(Message message, String arguments) {
        end(message, arguments, "batal", Dialogue.Kind.WITHDRAWAL);
    }

    void reopen(Message message, String arguments) {
        end(message, arguments, "buka", Dialogue.Kind.REOPENING);
    }

    /** When this message came for the first time. */
    private boolean wasDropped(Message message) {
        return office.dialogues().isAnswer(message);
    }

    private Optional<Dialogue> newest(Message message) {
        return office.isAnswered(message)
                ? Optional.empty()
                : office.dialogues().open(message.place(), message.sender().id()).stream()
                        .findFirst();
    }

    private void askOrDrop(Message message, Dialogue dialogue) {
        if (dialogue.subject().kind().isForm()
                && !dialogue.written(office.runs()).isEmpty()) {
            forms.offer(dialogue);
            office.replies().done(message);
        } else {
            office.dialogues().close(dialogue.id(), Dialogue.Closing.CANCELLED, message);
            office.say(message, Notice.DIALOGUE_DROPPED);
        }
    }

    AboutRequest about(Dialogue.Kind kind) {
        return new AboutRequest(
                kind == Dialogue.Kind.REOPENING,
                (run, sender) ->
                        isAskedFor(office.desk().considerAsKnown(run.id(), command(kind, ""), Acting.who(sender))),
                (tap, run) -> end(tap, run, kind));
    }

    private Answer end(Inbound.Tapped tap, Run run, Dialogue.Kind kind) {
        Result result = acting.byTap(tap, run.id(), command(kind, ""));
        return prompts.askFor(Rejection.ReasonRequired.class, tap, run, result, subject(run, kind));
    }

    private static boolean isAskedFor(@Nullable Result result) {
        return Result.isRefusedFor(result, Rejection.ReasonRequired.class);
    }

    private static Dialogue.Subject subject(Run run, Dialogue.Kind kind) {
        return new Dialogue.Subject(kind, run.id(), 0, null);
    }

    private void end(Message message, String arguments, String command, Dialogue.Kind kind) {
        Numbered.toChange(office, reading, message, arguments, command)
                .ifPresent(numbered -> end(message, numbered.run(), Given.Reason.of(numbered.rest(), kind), kind));
    }

    private void end(Message message, Run run, Given.Reason reason, Dialogue.Kind kind) {
        Result result = acting.byMessage(message, run.id(), command(kind, reason.words()), null);
        if (isAskedFor(result)) {
            prompts.ask(message, run, subject(run, kind), reason);
        } else {
            result.effective().ifPresentOrElse(done -> confirm(message, done, kind), () -> reply(message, result));
        }
    }

    private void confirm(Message message, Run run, Dialogue.Kind kind) {
        Place place = message.place();
        if (kind == Dialogue.Kind.REOPENING) {
            reopened.tell(message, run);
        } else {
            office.say(message, Acted.withdrawn(office.view(run), office.language(place), office.zone(place)));
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
