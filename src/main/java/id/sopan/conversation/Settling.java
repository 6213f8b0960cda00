package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.wording.Notice;
import org.jspecify.annotations.Nullable;

/** What becomes of a prompt once that is done which it asked for. */
record Settling(Office office) {

    /** After a tap: closes it, unless Telegram would not say whether this person may act. */
    void settle(Dialogue dialogue, Result result) {
        settle(dialogue, null, result);
    }

    /** The same after a message. */
    void settle(Dialogue dialogue, @Nullable Message answer, Result result) {
        switch (result) {
            case Result.Done done -> close(dialogue, answer, Dialogue.End.SENT, Office.number(done.run()));
            case Result.Repeated repeated -> close(dialogue, answer, Dialogue.End.SENT, Office.number(repeated.run()));
            case Result.Refused refused -> close(dialogue, answer, Dialogue.End.OVERTAKEN, why(dialogue, refused));
            case Result.MembershipUnknown ignored -> {
                if (answer != null) {
                    office.say(answer, Notice.MEMBERSHIP_UNKNOWN);
                    office.dialogues().heard(dialogue.id(), answer);
                }
            }
            case Result.NotBegun ignored -> close(dialogue, answer, Dialogue.End.CANCELLED, "");
            case Result.UnknownRun ignored -> close(dialogue, answer, Dialogue.End.CANCELLED, "");
        }
    }

    private String why(Dialogue dialogue, Result.Refused refused) {
        return office.refusals(refused.run(), dialogue.place()).html(refused.rejection());
    }

    private void close(Dialogue dialogue, @Nullable Message answer, Dialogue.End end, String text) {
        office.dialogues().close(dialogue.id(), new Dialogue.Closing(end, text), answer);
    }
}
