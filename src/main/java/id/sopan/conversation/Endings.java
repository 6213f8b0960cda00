package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.Locale;
import java.util.Optional;

/** {@code /batal NOMOR} and {@code /buka NOMOR}: each asks for its reason, unless it is given with the number. */
final class Endings {

    private final Office office;
    private final Acting acting;
    private final Prompts prompts;

    Endings(Office office, Acting acting, Prompts prompts) {
        this.office = office;
        this.acting = acting;
        this.prompts = prompts;
    }

    /** Without a number, drops the form that is being filled in. */
    void withdraw(Message message, String arguments) {
        if (arguments.isEmpty() && dropForm(message)) {
            return;
        }
        end(message, arguments, "batal", Dialogue.Kind.WITHDRAWAL);
    }

    void reopen(Message message, String arguments) {
        end(message, arguments, "buka", Dialogue.Kind.REOPENING);
    }

    private boolean dropForm(Message message) {
        Optional<Dialogue> newest = office
                .dialogues()
                .open(message.place(), message.sender().id())
                .stream()
                .findFirst();
        newest.ifPresent(dialogue -> office.dialogues()
                .change(
                        dialogue.id(),
                        open -> open.isOpen()
                                ? new Change(open)
                                        .close(Dialogue.End.CANCELLED, "")
                                        .done()
                                : open));
        return newest.isPresent();
    }

    private void end(Message message, String arguments, String command, Dialogue.Kind kind) {
        if (arguments.isEmpty()) {
            office.say(message, Notice.NUMBER_MISSING, command);
            return;
        }
        String[] parts = arguments.split("\\s+", 2);
        String number = parts[0].toUpperCase(Locale.ROOT);
        Optional<Run> run = office.runs().byNumber(number);
        if (run.isEmpty()) {
            office.say(message, Notice.UNKNOWN_NUMBER, number);
        } else if (parts.length == 2) {
            answer(message, acting.byMessage(message, run.get().id(), command(kind, parts[1]), null));
        } else {
            ask(message, run.get(), kind);
        }
    }

    private static Command command(Dialogue.Kind kind, String reason) {
        return kind == Dialogue.Kind.WITHDRAWAL ? new Command.Withdraw(reason) : new Command.Reopen(reason);
    }

    private void ask(Message message, Run run, Dialogue.Kind kind) {
        Result considered = office.desk().consider(run.id(), command(kind, ""), Acting.who(message.sender()));
        if (considered instanceof Result.Refused refused && refused.rejection() instanceof Rejection.ReasonRequired) {
            prompts.ask(Opening.by(message), run, new Dialogue.Subject(kind, run.id(), 0, null, null, null));
        } else if (considered != null) {
            answer(message, considered);
        }
    }

    private void answer(Message message, Result result) {
        switch (result) {
            case Result.Refused refused ->
                office.say(
                        message,
                        Card.text(office.refusals(refused.run(), office.language(message.place()))
                                .html(refused.rejection())));
            case Result.MembershipUnknown ignored -> office.say(message, Notice.MEMBERSHIP_UNKNOWN);
            case Result.Repeated ignored -> office.say(message, Notice.ALREADY_RECORDED);
            case Result.Done ignored -> office.say(message, Notice.RECORDED);
            case Result.NotBegun ignored -> office.say(message, Notice.FORGED);
            case Result.UnknownRun ignored -> office.say(message, Notice.CARD_UNKNOWN);
        }
    }
}
