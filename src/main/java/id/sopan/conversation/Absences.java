package id.sopan.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Forms and prompts of somebody who leaves the group: they are kept, wait there, and are shown again on return. */
record Absences(Office office) {

    void left(long chat, long person) {
        of(chat, person)
                .forEach(dialogue -> office.dialogues()
                        .changeOpen(
                                dialogue.id(),
                                open -> !isAway(open),
                                open -> new Change(open).stage(Dialogue.Stage.AWAY)));
    }

    void returned(long chat, long person) {
        of(chat, person).forEach(dialogue -> goOn(dialogue, Change::new));
    }

    /** Somebody who replies is back, whether that was heard or not: what they left is shown instead of being answered. */
    void returned(Message message, Dialogue dialogue) {
        office.roster()
                .chats()
                .memberChanged(message.place().chat(), message.sender().id(), true, message.at());
        goOn(dialogue, open -> new Change(open).heard(message));
    }

    /** Closes it instead, where they may no longer do what they are asked about. */
    private void goOn(Dialogue dialogue, Function<Dialogue, Change> begin) {
        if (isAway(dialogue)) {
            Optional<Dialogue.Closing> ending = new Entitled(office).ending(dialogue);
            office.dialogues().changeOpen(dialogue.id(), Absences::isAway, open -> {
                Change change = begin.apply(open);
                return ending.map(change::close).orElseGet(() -> callUp(open, change));
            });
        }
    }

    /** Shows it anew at the bottom of the chat; where it waited for somebody's return, they are back. */
    static Change callUp(Dialogue open) {
        return callUp(open, new Change(open));
    }

    private static Change callUp(Dialogue open, Change change) {
        return (isAway(open) ? change.stage(afterReturn(open)) : change).call();
    }

    private static Dialogue.Stage afterReturn(Dialogue open) {
        Dialogue.Kind kind = open.subject().kind();
        if (kind.isForm() && !open.answers().isEmpty()) {
            return Dialogue.Stage.OFFERED;
        }
        return !kind.isForm() && open.field() == null && !open.answers().isEmpty()
                ? Dialogue.Stage.SUMMARY
                : Dialogue.Stage.ASKING;
    }

    static boolean isAway(Dialogue dialogue) {
        return dialogue.stage() == Dialogue.Stage.AWAY;
    }

    private List<Dialogue> of(long chat, long person) {
        return office.dialogues().openIn(chat).stream()
                .filter(dialogue -> dialogue.person().id() == person)
                .toList();
    }
}
