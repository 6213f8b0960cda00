package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.Command;
import id.sopan.engine.Origin;
import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives commands to runs, and says what came of them. */
final class Acting {

    private final Office office;
    private final Overtaking overtaking;

    Acting(Office office) {
        this.office = office;
        this.overtaking = new Overtaking(office);
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
        switch (result) {
            case Result.Done done -> overtaking.close(done.run(), answered);
            case Result.Repeated repeated -> overtaking.close(repeated.run(), answered);
            default -> {}
        }
        return result;
    }

    /** What whoever sent the message is told of it. */
    void reply(Message message, Result result) {
        switch (result) {
            case Result.Refused refused ->
                office.say(
                        message,
                        Card.text(
                                office.refusals(refused.run(), message.place()).html(refused.rejection())));
            case Result.MembershipUnknown ignored -> office.say(message, Notice.MEMBERSHIP_UNKNOWN);
            case Result.Repeated ignored -> office.say(message, Notice.ALREADY_RECORDED);
            case Result.Done ignored -> office.say(message, Notice.RECORDED);
            case Result.NotBegun ignored -> office.say(message, Notice.FORGED);
            case Result.UnknownRun ignored -> office.say(message, Notice.CARD_UNKNOWN);
        }
    }

    static Who who(Sender sender) {
        return Who.of(sender.id(), sender.name());
    }

    /** What whoever tapped sees of it. */
    Answer answer(Inbound.Tapped tap, Result result) {
        Language language = office.language(tap.place());
        return switch (result) {
            case Result.Done ignored -> Answer.toast(Notice.RECORDED.alert(language));
            case Result.Repeated ignored -> Answer.toast(Notice.ALREADY_RECORDED.alert(language));
            case Result.Refused refused ->
                Answer.alert(office.refusals(refused.run(), tap.place()).alert(refused.rejection()));
            case Result.NotBegun notBegun -> Answer.alert(Notice.NOTHING_TO_START.alert(language));
            case Result.UnknownRun ignored -> Answer.alert(Notice.CARD_UNKNOWN.alert(language));
            case Result.MembershipUnknown ignored -> Answer.alert(Notice.MEMBERSHIP_UNKNOWN.alert(language));
        };
    }
}
