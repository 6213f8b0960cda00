package id.sopan.conversation;

import id.sopan.wording.DialogueAction;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.Optional;

/**
 * Taps on the cards of forms and prompts: only whoever they belong to, and only on the question that is asked now, but for what
 * drops it. From another chat nobody learns that there is such a form, or whose it is, but from the group that became the supergroup
 * which it is in.
 */
record DialogueTaps(Office office, Forms forms, Prompts prompts, Handing handing, StandInFlow standIns) {

    Answer tap(Inbound.Tapped tap, Tap.OnDialogue button) {
        long chat = tap.place().chat();
        Optional<Dialogue> known = office.dialogues().find(button.dialogue());
        Optional<Dialogue> moved = known.filter(Dialogue::isOpen).filter(dialogue -> dialogue.wasIn(chat));
        if (moved.isPresent()) {
            return Answer.alert(Notice.DIALOGUE_IN_SUPERGROUP.alert(
                    office.language(moved.get().place())));
        }
        Optional<Dialogue> found = known.filter(dialogue -> dialogue.place().chat() == chat);
        boolean again = known.map(dialogue -> dialogue.hasTaken(tap))
                .orElseGet(() -> office.dialogues().hadTaken(button.dialogue(), tap));
        if (again) {
            return Answer.NONE;
        }
        if (office.dialogues().wasSent(button.dialogue(), chat)) {
            return Answer.toast(Notice.ALREADY_RECORDED.alert(office.language(tap.place())));
        }
        if (found.isEmpty() || !found.get().isOpen()) {
            return office.alert(tap, Notice.DIALOGUE_OVER);
        }
        Dialogue dialogue = found.get();
        boolean form = dialogue.subject().kind().isForm();
        if (!dialogue.belongsTo(tap.sender())) {
            return office.alert(
                    tap,
                    dialogue.subject().kind().ofAnother(),
                    dialogue.person().name());
        }
        if (form && forms.isSent(dialogue)) {
            return forms.send(tap, dialogue);
        }
        if (button.question() != dialogue.question() && !button.action().isDrop()) {
            return office.alert(tap, Notice.QUESTION_OVER);
        }
        if (form) {
            return forms.tap(tap, dialogue, button);
        }
        if (dialogue.subject().kind() == Dialogue.Kind.STAND_IN) {
            return standIns.tap(tap, dialogue, button);
        }
        return dialogue.subject().kind() == Dialogue.Kind.HAND_OVER && button.action() == DialogueAction.CHOOSE
                ? handing.choose(tap, dialogue, button.option())
                : prompts.tap(tap, dialogue, button);
    }
}
