package id.sopan.conversation;

import id.sopan.desk.Result;

/** What becomes of a prompt once that is done which it asked for. */
final class Settling {

    private final Office office;

    Settling(Office office) {
        this.office = office;
    }

    /** Closes it, unless Telegram would not say whether this person may act. */
    void settle(Dialogue dialogue, Result result) {
        switch (result) {
            case Result.Done done -> close(dialogue, Dialogue.End.SENT, Office.number(done.run()));
            case Result.Repeated repeated -> close(dialogue, Dialogue.End.SENT, Office.number(repeated.run()));
            case Result.Refused refused -> close(dialogue, Dialogue.End.OVERTAKEN, why(dialogue, refused));
            case Result.MembershipUnknown ignored -> {}
            case Result.NotBegun ignored -> close(dialogue, Dialogue.End.CANCELLED, "");
            case Result.UnknownRun ignored -> close(dialogue, Dialogue.End.CANCELLED, "");
        }
    }

    private String why(Dialogue dialogue, Result.Refused refused) {
        return office.refusals(refused.run(), office.language(dialogue.place())).html(refused.rejection());
    }

    void close(Dialogue dialogue, Dialogue.End end, String text) {
        office.dialogues()
                .change(
                        dialogue.id(),
                        open -> open.isOpen()
                                ? new Change(open).close(end, text).done()
                                : open);
    }
}
