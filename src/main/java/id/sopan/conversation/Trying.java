package id.sopan.conversation;

import id.sopan.outbox.Messenger;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.trial.Trial;
import id.sopan.trial.Trials;
import id.sopan.wording.Attachment;
import id.sopan.wording.Notice;
import id.sopan.wording.TrialCards;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@code /coba}: a definition is played as all roles in an admin's private chat, and leaves nothing behind. */
final class Trying implements SlashCommand {

    private final Office office;
    private final Trials trials;
    private final Messenger messenger;
    private final Notice unknown;
    private final Map<Long, TrialChat> chats = new ConcurrentHashMap<>();

    /** @param shared whether another instance may know a dry run that this one does not */
    Trying(Office office, Trials trials, Messenger messenger, boolean shared) {
        this.unknown = shared ? Notice.TRIAL_ELSEWHERE : Notice.TRIAL_OVER;
        this.office = office;
        this.trials = trials;
        this.messenger = messenger;
    }

    @Override
    public void run(Message message, String arguments) {
        if (message.file() != null) {
            begin(message, message.file());
        } else if (arguments.isEmpty() && message.repliedFile() != null) {
            begin(message, message.repliedFile());
        } else if (arguments.isEmpty()) {
            String known = office.procedures().all().stream().map(Procedure::id).collect(Collectors.joining(", "));
            office.say(message, Notice.TRIAL_HOW, known);
        } else {
            String word = arguments.toLowerCase(Locale.ROOT);
            String id = office.procedures().named(word).map(Procedure::id).orElse(word);
            begun(message, trials.begin(message.sender().id(), language(message), zone(message), id), word);
        }
    }

    private void begin(Message message, Attachment file) {
        begun(message, trials.begin(message.sender().id(), language(message), zone(message), file), file.name());
    }

    private void begun(Message message, Trials.Begun begun, String what) {
        switch (begun) {
            case Trials.Begun.Playing playing -> play(message, playing.trial());
            case Trials.Begun.Broken broken ->
                office.say(
                        message, Notice.TRIAL_BROKEN, what, Administering.told(broken.problems(), language(message)));
            case Trials.Begun.Unknown ignored -> office.say(message, Notice.UNKNOWN_PROCEDURE, what);
            case Trials.Begun.Unreadable ignored -> office.say(message, Notice.TRIAL_UNREADABLE, what);
            case Trials.Begun.Full ignored -> office.say(message, Notice.TRIAL_FULL);
        }
    }

    private Language language(Message message) {
        return office.language(message.place());
    }

    private ZoneId zone(Message message) {
        return office.zone(message.place());
    }

    private void play(Message message, Trial trial) {
        TrialPost post = new TrialPost(messenger, Office.address(message.place()));
        TrialChat chat = new TrialChat(trial, post, language(message), zone(message), message.id());
        TrialChat before = chats.put(message.sender().id(), chat);
        if (before != null) {
            before.over();
        }
        chat.show();
    }

    Answer tap(Inbound.Tapped tap, String option) {
        Optional<TrialChat> chat = playing(tap.sender().id()).filter(one -> one.owns(option));
        if (chat.isEmpty()) {
            return office.alert(tap, unknown);
        }
        trials.use(tap.sender().id());
        if (chat.get().ends(option)) {
            end(tap.sender().id());
            return Answer.NONE;
        }
        Optional<String> refused = chat.get().press(option);
        if (playing(tap.sender().id()).isEmpty()) {
            tidy();
            return office.alert(tap, Notice.TRIAL_OVER);
        }
        return refused.map(Answer::alert).orElse(Answer.NONE);
    }

    /** Whether it was said to a dry run. */
    boolean hears(Message message) {
        if (!message.place().isPrivate()) {
            return false;
        }
        Optional<TrialChat> chat = playing(message.sender().id());
        if (chat.isEmpty() && isToAnother(message)) {
            office.say(message, unknown);
            return true;
        }
        Optional<Integer> piece = chat.flatMap(one -> one.piece(message.replyTo()))
                .or(() -> chat.flatMap(one -> one.asking(message.repliedText())))
                .or(() -> chat.filter(one -> message.replyTo() == null && isFree(message))
                        .flatMap(TrialChat::asking));
        piece.ifPresent(one -> {
            trials.use(message.sender().id());
            chat.orElseThrow().reply(one, message.unreadable() ? "" : message.text(), message.file());
        });
        return piece.isPresent();
    }

    /** A reply to a dry run that another instance may know. */
    private boolean isToAnother(Message message) {
        return unknown == Notice.TRIAL_ELSEWHERE
                && message.repliedText() != null
                && TrialCards.isMarked(message.repliedText());
    }

    /** Whether no question of the real bot is open there. */
    private boolean isFree(Message message) {
        return office.dialogues().open(message.place(), message.sender().id()).isEmpty();
    }

    private Optional<TrialChat> playing(long person) {
        return Optional.ofNullable(chats.get(person))
                .filter(chat -> trials.of(person).filter(chat::isOf).isPresent());
    }

    private void end(long person) {
        trials.end(person);
        tidy();
    }

    /** Shows what was done on a page, and says of those that are over that they are. */
    void tidy() {
        chats.forEach((person, chat) -> {
            if (playing(person).isPresent()) {
                chat.show();
            } else if (chats.remove(person, chat)) {
                chat.over();
            }
        });
    }
}
