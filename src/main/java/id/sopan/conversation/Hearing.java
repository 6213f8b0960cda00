package id.sopan.conversation;

import id.sopan.engine.Entry;
import id.sopan.engine.Remarks;
import id.sopan.engine.Run;
import id.sopan.wording.Honorific;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replies and private messages: what is done about them. */
record Hearing(
        Office office,
        Replied replied,
        FarUp farUp,
        FormReplies formReplies,
        Noting noting,
        PromptReplies promptReplies,
        Greeting greeting,
        SlashCommand requests,
        SlashCommand status) {

    void said(Message message) {
        boolean again = replied.closedOrOpen(message)
                .filter(dialogue -> dialogue.hasHeard(message))
                .isPresent();
        if (again || office.dialogues().isAnswer(message) || new Albums(office, noting).hears(message)) {
            return;
        }
        if (office.dialogues().isRest(message)) {
            partOnly(message, Notice.REST_NOT_TAKEN);
            return;
        }
        if (office.dialogues().isBeginning(message)) {
            partOnly(message, Notice.BEGINNING_NOT_TAKEN);
            return;
        }
        Optional<Run> card = replied.card(message);
        if (card.isPresent()) {
            toCard(message, card.get());
            return;
        }
        if (replied.isAboutOthers(message)) {
            tell(message);
            return;
        }
        List<Dialogue> unclear = replied.unclear(message);
        if (unclear.isEmpty()) {
            replied.dialogue(message).ifPresentOrElse(dialogue -> answer(message, dialogue), () -> lost(message));
        } else {
            askForReply(message, unclear);
        }
    }

    private void askForReply(Message message, List<Dialogue> asking) {
        office.reply(message, Notice.REPLY_TO_QUESTION);
        askAgain(message, asking);
    }

    /** Whoever is asked something about the run answers it; else it is a note. */
    private void toCard(Message message, Run run) {
        List<Dialogue> asking = replied.asking(message, run);
        switch (asking.size()) {
            case 0 -> noting.add(message, run);
            case 1 -> take(message, asking.getFirst());
            default -> {
                office.say(message, Notice.WHICH_QUESTION, Office.number(run));
                askAgain(message, asking);
            }
        }
    }

    /** Of the request that it names; what was asked just now, and might have taken the words, is asked anew below that. */
    private void tell(Message message) {
        List<Dialogue> passed = replied.waiting(message).stream()
                .filter(dialogue -> dialogue.takesLoose(message))
                .toList();
        status.run(message, message.text());
        askAgain(message, passed);
    }

    /** Whether it replies to a question, a form or the card of a request. */
    boolean awaits(Message message) {
        return message.replyTo() != null
                && (replied.isToDialogue(message) || replied.card(message).isPresent());
    }

    /** The question of theirs that it replied to, which has closed the field for the answer. */
    void askAgain(Message message) {
        replied.closedOrOpen(message)
                .or(() -> replied.unknown(message))
                .filter(Dialogue::isOpen)
                .filter(dialogue -> dialogue.belongsTo(message.sender()))
                .ifPresent(dialogue -> askAgain(message, List.of(dialogue)));
    }

    private void askAgain(Message message, List<Dialogue> asking) {
        asking.forEach(dialogue -> office.dialogues().heard(dialogue.id(), message));
    }

    private void answer(Message message, Dialogue dialogue) {
        if (!dialogue.belongsTo(message.sender())) {
            hint(message, dialogue);
        } else if (Absences.isAway(dialogue)) {
            new Absences(office).returned(message, dialogue);
        } else if (!replied.asks(dialogue, message)) {
            over(message, dialogue);
        } else if (replied.isTooEarly(message, dialogue)) {
            office.say(message, Notice.SENT_BEFORE_QUESTION);
            office.dialogues().heard(dialogue.id(), message);
        } else {
            take(message, dialogue);
        }
    }

    private void take(Message message, Dialogue dialogue) {
        boolean unseen = farUp.includes(dialogue, message);
        if (dialogue.subject().kind().isForm()) {
            formReplies.reply(message, dialogue);
        } else {
            promptReplies.reply(message, dialogue);
        }
        if (unseen) {
            farUp.confirm(dialogue, message);
        }
    }

    /** Where it replied, it has closed the field for the answer, as its first part did. */
    private void partOnly(Message message, Notice notice) {
        Optional<Dialogue> asked = message.place().isPrivate() ? Optional.empty() : replied.dialogue(message);
        office.say(message, notice);
        asked.ifPresent(dialogue -> office.dialogues().changeOpen(dialogue.id(), open -> {
            Change again = new Change(open).heard(message);
            return open.misfit() == null ? again : again.misfit(open.misfit());
        }));
    }

    /** The question that is open is asked anew, since a reply to another one has closed the field for its answer. */
    private void over(Message message, Dialogue dialogue) {
        office.reply(message, Notice.QUESTION_OVER);
        office.dialogues().heard(dialogue.id(), message);
    }

    private void hint(Message message, Dialogue dialogue) {
        office.dialogues()
                .changeOpen(
                        dialogue.id(),
                        open -> !open.hints().contains(message.id()),
                        open -> new Change(open).hint(message));
    }

    /** What answers nothing that is open is a note where it replies to what names a request. */
    private void lost(Message message) {
        if (message.place().isPrivate() && Replied.isUnprompted(message)) {
            unprompted(message);
            return;
        }
        Optional<Run> run = replied.named(message);
        if (run.isEmpty()) {
            unnamed(message);
        } else if (!Replied.isToQuestion(message)) {
            toCard(message, run.get());
        } else if (isOwn(run.get().lastAct(), message)) {
            noting.add(message, run.get());
        } else {
            office.reply(message, new Overtaking(office).why(message.place(), run.get(), message.at()));
        }
    }

    /** Whether it names a procedure to the menu that asks for one. */
    private boolean isChoice(Message message) {
        return message.file() == null
                && message.repliedText() != null
                && Menus.isStart(message.repliedText())
                && office.procedures().named(message.text()).isPresent();
    }

    /** Of thanks nothing is lost, and a group is spared the answer. */
    private void unnamed(Message message) {
        boolean thanks = Given.isReceipt(message);
        if (replied.isToDialogue(message)) {
            office.reply(message, Notice.DIALOGUE_OVER);
        } else if (thanks) {
            if (message.place().isPrivate()) {
                thanked(message);
            }
        } else if (isChoice(message)) {
            requests.run(message, message.text());
        } else if (message.repliedButtons() && !Replied.isToNumbers(message)) {
            office.reply(message, Notice.PRESS_BUTTON);
        } else {
            boolean several = message.repliedButtons() && Replied.isToSeveral(message);
            office.reply(message, several ? Notice.REPLY_TO_SEVERAL : Notice.REPLY_NOT_RECORDED);
        }
    }

    private void thanked(Message message) {
        office.reply(
                message,
                Notice.YOU_ARE_WELCOME,
                Honorific.without(message.sender().name()));
    }

    private static boolean isOwn(@Nullable Entry act, Message message) {
        return act != null && act.by().isPerson(message.sender().id());
    }

    /** Soon after an answer it may be meant to go with it. */
    private void unprompted(Message message) {
        office.dialogues()
                .answeredJustNow(message.place().chat())
                .flatMap(known -> office.runs().legible(known.run()))
                .ifPresentOrElse(run -> afterAnswer(message, run), () -> asked(message, () -> greeting.heard(message)));
    }

    private void afterAnswer(Message message, Run run) {
        if (Given.isReceipt(message)) {
            thanked(message);
        } else {
            office.say(message, Notice.AFTER_ANSWER, Office.number(run));
        }
    }

    /** Words in a group to the bot, which reply to nothing that it said. */
    void called(Message message) {
        if (!Remarks.isReceipt(message.text())) {
            asked(message, () -> unreplied(message));
        }
    }

    /** Whoever is asked something there may mean them as the answer. */
    private void unreplied(Message message) {
        List<Dialogue> asking = replied.asking(message);
        if (asking.isEmpty()) {
            greeting.again(message);
        } else {
            askForReply(message, asking);
        }
    }

    /** Whoever names a request wants to know of it. */
    private void asked(Message message, Runnable otherwise) {
        if (message.file() != null || Numbered.among(office, message.text()).isEmpty()) {
            otherwise.run();
        } else {
            status.run(message, message.text());
        }
    }
}
