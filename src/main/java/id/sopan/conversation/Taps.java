package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.Surfaces;
import id.sopan.wording.BatchTap;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Notice;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a tap to whoever the button belongs to; what is used up or unknown loses its buttons, if the tapped one is among them. */
record Taps(
        Office office,
        Surfaces surfaces,
        Outbox outbox,
        RunTaps runTaps,
        DialogueTaps dialogueTaps,
        Menu menu,
        PrivateCards privateCards) {

    /** Whether what they are asked here is seen; it is not in a topic that is closed, for example. */
    Optional<Answer> asked(Inbound.Tapped tap) {
        Set<Optional<Boolean>> seen = office
                .dialogues()
                .open(tap.place(), tap.sender().id())
                .stream()
                .map(dialogue -> surfaces.isSeen(DialogueProjection.DIALOGUE + ":" + dialogue.id()))
                .collect(Collectors.toSet());
        if (seen.contains(Optional.of(false))) {
            return Optional.of(office.alert(tap, Notice.PROMPT_UNSHOWN));
        }
        return seen.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(Answer.NONE);
    }

    Optional<Integer> topic(long chat, long message) {
        return surfaces.at(chat, message).flatMap(at -> Optional.ofNullable(at.topic()));
    }

    Answer tap(Inbound.Tapped tap) {
        Optional<Tap> button = Optional.ofNullable(tap.data()).flatMap(Tap::parse);
        if (button.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        return switch (button.get()) {
            case Tap.OnRun onRun -> {
                Answer answer = runTaps.tap(tap, onRun);
                if (isPast(onRun) || isChosen(tap, onRun, answer)) {
                    strip(tap);
                } else if (isGoneIfUnknown(onRun, answer)) {
                    stripUnknown(tap);
                }
                if (!onRun.action().isBeside()) {
                    privateCards.follow(tap, onRun.run());
                }
                yield answer;
            }
            case Tap.OnDialogue onDialogue -> {
                Answer answer = dialogueTaps.tap(tap, onDialogue);
                stripUnknown(tap);
                yield answer;
            }
            case Tap.OnMenu onMenu -> {
                boolean setting = onMenu.action().isSetting();
                Answer answer = setting && office.replies().wasDone(tap)
                        ? Answer.toast(Notice.ALREADY_RECORDED.alert(office.language(tap.place())))
                        : menu.tap(tap, onMenu);
                if (setting) {
                    office.replies().done(tap);
                }
                if (isUsedUp(tap, onMenu, answer)) {
                    strip(tap);
                } else if (isOfBatch(onMenu)) {
                    stripUnknown(tap);
                }
                yield answer;
            }
        };
    }

    /** What is said beside cards is known for a day only; an offer to take over a form is made again by the card. */
    private boolean isGoneIfUnknown(Tap.OnRun button, Answer answer) {
        RunAction action = button.action();
        boolean served = action.isOnce() && !answer.alert();
        return served
                || !action.isBeside()
                || action == RunAction.TAKE_OVER
                || (action == RunAction.BESIDE && hasMoved(button));
    }

    /** Whether it offers to take over a form that nobody fills in any more, since the request went on. */
    private boolean isPast(Tap.OnRun button) {
        return button.action() == RunAction.TAKE_OVER && hasMoved(button);
    }

    private boolean hasMoved(Tap.OnRun button) {
        return office.runs()
                .legible(button.run())
                .filter(run -> run.version() == button.version())
                .isEmpty();
    }

    /** Whether a list of units below a card in a group has served its purpose; in private the card takes the place of the list. */
    private static boolean isChosen(Inbound.Tapped tap, Tap.OnRun button, Answer answer) {
        return button.action() == RunAction.ASSIGN
                && !answer.alert()
                && !tap.place().isPrivate();
    }

    /** Whether the menu has done what it was for: a form has begun, data go, or an admin has settled what it asked. */
    private boolean isUsedUp(Inbound.Tapped tap, Tap.OnMenu button, Answer answer) {
        boolean begun = button.action() == MenuAction.START && answer.equals(Answer.NONE);
        boolean settled =
                button.action().isOnce() && office.roster().isAdmin(tap.sender().id());
        boolean going = button.action() == MenuAction.REMOVE_DATA_SURELY && !answer.alert();
        return begun || settled || going;
    }

    private static boolean isOfBatch(Tap.OnMenu button) {
        return button.action() == MenuAction.BATCH && !button.option().equals(BatchTap.NEW);
    }

    /** Something said that offers this; a card that bears no such button, and is tapped as if it did, keeps its own. */
    private void strip(Inbound.Tapped tap) {
        boolean said = surfaces.subject(tap.place().chat(), tap.message())
                .map(subject -> subject.startsWith(ReplyProjection.REPLY + ":"))
                .orElse(true);
        if (said && tap.offered()) {
            outbox.strip(Office.address(tap.place()), tap.message());
        }
    }

    /** A card that was sent twice, or that the bot has lost: nobody shall tap it again. */
    private void stripUnknown(Inbound.Tapped tap) {
        Optional<String> known = surfaces.subject(tap.place().chat(), tap.message());
        if (known.isEmpty() && tap.offered()) {
            outbox.stripUnknown(Office.address(tap.place()), tap.message());
        }
    }
}
