package id.sopan.conversation;

import java.util.List;

/** Forms and prompts of somebody who leaves the group: they are kept, wait there, and are shown again on return. */
final class Absences {

    private final Dialogues dialogues;

    Absences(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    void left(long chat, long person) {
        of(chat, person)
                .forEach(dialogue -> dialogues.change(dialogue.id(), open -> {
                    boolean waits = !open.isOpen() || isAway(open);
                    return waits
                            ? open
                            : new Change(open).stage(Dialogue.Stage.AWAY).done();
                }));
    }

    void returned(long chat, long person) {
        of(chat, person)
                .forEach(dialogue -> dialogues.change(dialogue.id(), open -> {
                    boolean waits = open.isOpen() && isAway(open);
                    return waits ? new Change(open).callUp().done() : open;
                }));
    }

    /** Somebody who replies is back, whether that was heard or not: what they left is shown instead of being answered. */
    void returned(Message message, Dialogue dialogue) {
        dialogues.change(
                dialogue.id(),
                open -> open.isOpen() && isAway(open)
                        ? new Change(open).heard(message).callUp().done()
                        : open);
    }

    static boolean isAway(Dialogue dialogue) {
        return dialogue.stage() == Dialogue.Stage.AWAY;
    }

    private List<Dialogue> of(long chat, long person) {
        return dialogues.openIn(chat).stream()
                .filter(dialogue -> dialogue.person().id() == person)
                .toList();
    }
}
