package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.Command;
import id.sopan.engine.Entry;
import id.sopan.engine.Origin;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.wording.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives commands to runs, and says what came of them. */
final class Acting {

    private final Office office;

    Acting(Office office) {
        this.office = office;
    }

    Result byTap(Inbound.Tapped tap, String run, Command command) {
        return byTap(tap, run, command, null);
    }

    /** @param answered the dialogue that the tap answers, which is closed by whoever began it */
    Result byTap(Inbound.Tapped tap, String run, Command command, @Nullable Dialogue answered) {
        Origin origin = Origin.tap(tap.place().chat(), tap.message(), tap.callback());
        return act(run, command, who(tap.sender()), office.clock().instant(), origin, answered);
    }

    /** @param answered the dialogue that the message answers, which is closed by whoever began it */
    Result byMessage(Message message, String run, Command command, @Nullable Dialogue answered) {
        Origin origin = Origin.message(message.place().chat(), message.id());
        return act(run, command, who(message.sender()), message.at(), origin, answered);
    }

    private Result act(String run, Command command, Who who, Instant at, Origin origin, @Nullable Dialogue answered) {
        Result result = office.desk().act(run, command, who, at, origin);
        if (result instanceof Result.Done done) {
            closeOvertaken(done.run(), answered);
        }
        return result;
    }

    static Who who(Sender sender) {
        return Who.of(sender.id(), sender.name());
    }

    /** Prompts and forms about an earlier state of the run are closed, and say why. */
    void closeOvertaken(Run run, @Nullable Dialogue except) {
        for (Dialogue dialogue : office.dialogues().openAbout(run.id())) {
            boolean itself = except != null && except.id().equals(dialogue.id());
            if (!itself && isOvertaken(dialogue.subject(), run)) {
                String why =
                        office.refusals(run, office.language(dialogue.place())).html(new Rejection.Stale(lastAct(run)));
                office.dialogues()
                        .change(
                                dialogue.id(),
                                open -> open.isOpen()
                                        ? new Change(open)
                                                .close(Dialogue.End.OVERTAKEN, why)
                                                .done()
                                        : open);
            }
        }
    }

    private static boolean isOvertaken(Dialogue.Subject subject, Run run) {
        return switch (subject.kind()) {
            case REQUEST -> false;
            case WITHDRAWAL -> !run.isOpen();
            case REOPENING -> run.isOpen();
            default -> subject.runVersion() != run.version();
        };
    }

    private static @Nullable Entry lastAct(Run run) {
        return run.journal().stream()
                .filter(entry -> entry.by().person() != null)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What whoever tapped sees of it. */
    Answer answer(Inbound.Tapped tap, Result result) {
        Language language = office.language(tap.place());
        return switch (result) {
            case Result.Done ignored -> Answer.toast(Notice.RECORDED.alert(language));
            case Result.Repeated ignored -> Answer.toast(Notice.ALREADY_RECORDED.alert(language));
            case Result.Refused refused ->
                Answer.alert(office.refusals(refused.run(), language).alert(refused.rejection()));
            case Result.NotBegun notBegun -> Answer.alert(Notice.NOTHING_TO_START.alert(language));
            case Result.UnknownRun ignored -> Answer.alert(Notice.CARD_UNKNOWN.alert(language));
            case Result.MembershipUnknown ignored -> Answer.alert(Notice.MEMBERSHIP_UNKNOWN.alert(language));
        };
    }
}
