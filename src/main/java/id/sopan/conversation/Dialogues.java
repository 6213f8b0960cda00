package id.sopan.conversation;

import id.sopan.conversation.DialogueDocuments.Known;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.outbox.Outgoing;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The store of dialogues. */
final class Dialogues {

    /** How long after an answer what follows may be meant to go with it. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    /** Within how many seconds Telegram's apps send the parts of one text. */
    private static final int TOGETHER = 2;

    /** In the place of a field: what a prompt asks for. */
    private static final String PROMPT = "prompt";

    private final Documents documents;
    private final InstantSource clock;
    private final Consumer<String> changed;

    /** @param changed is told the id of each dialogue that was written */
    Dialogues(Store store, InstantSource clock, Consumer<String> changed) {
        this.documents = store.documents(Collection.DIALOGUES);
        this.clock = clock;
        this.changed = changed;
    }

    Optional<Dialogue> find(String id) {
        return documents
                .find(id)
                .filter(document -> !document.keys().contains(DialogueDocuments.OVER))
                .map(DialogueDocuments::read);
    }

    /** Writes a new one; one that is there already, since its origin came twice, stays as it is. */
    Dialogue begin(Dialogue dialogue) {
        if (documents.insert(DialogueDocuments.of(dialogue))) {
            changed.accept(dialogue.id());
            return dialogue;
        }
        return find(dialogue.id()).orElse(dialogue);
    }

    /** Changes it; what {@code change} answers with is written, unless it is what was there. */
    Optional<Dialogue> change(String id, UnaryOperator<Dialogue> change) {
        return write(id, change, after -> Change.touched(after, clock.instant()));
    }

    /** Likewise as long as it is open. */
    void changeOpen(String id, Function<Dialogue, Change> next) {
        changeOpen(id, open -> true, next);
    }

    /** Likewise where that holds of it. */
    Optional<Dialogue> changeOpen(String id, Predicate<Dialogue> where, Function<Dialogue, Change> next) {
        return change(
                id, open -> open.isOpen() && where.test(open) ? next.apply(open).done() : open);
    }

    /** @param touching what of it is written says whether somebody has touched it by that */
    private Optional<Dialogue> write(String id, UnaryOperator<Dialogue> change, UnaryOperator<Dialogue> touching) {
        while (true) {
            Optional<Dialogue> before = find(id);
            if (before.isEmpty()) {
                return before;
            }
            Dialogue after = change.apply(before.get());
            if (after.equals(before.get())) {
                return before;
            }
            Dialogue written = touching.apply(after);
            if (documents.replace(DialogueDocuments.of(written), before.get().version())) {
                changed.accept(id);
                return Optional.of(written);
            }
        }
    }

    /**
     * Ends it, unless that has happened.
     *
     * @param answer that did it; null where none did
     */
    void close(String id, Dialogue.Closing closing, @Nullable Message answer) {
        changeOpen(id, open -> {
            Change change = new Change(open).close(closing);
            return answer == null ? change : change.taken(answer, PROMPT);
        });
    }

    /** Its button drops it. */
    void cancel(Inbound.Tapped tap, String id) {
        changeOpen(
                id, open -> new Change(open).close(Dialogue.Closing.CANCELLED).tapped(tap));
    }

    /** Ends it as it was then; where it has moved on since and is still open, nothing is done, and it is given as it is. */
    Optional<Dialogue> closeAsOf(Dialogue then, Dialogue.Closing closing) {
        Dialogue closed = new Change(then).close(closing).done();
        if (documents.replace(DialogueDocuments.of(closed), then.version())) {
            changed.accept(then.id());
            return Optional.empty();
        }
        return find(then.id()).filter(Dialogue::isOpen);
    }

    /** Calls up what was left unsent, once: where it has moved on since, nothing is done. Nobody has touched it by that. */
    void nudge(Dialogue unsent) {
        if (documents.replace(DialogueDocuments.of(new Change(unsent).nudge().done()), unsent.version())) {
            changed.accept(unsent.id());
        }
    }

    /** A message was sent in answer, and the question stays open. */
    void heard(String id, Message message) {
        changeOpen(id, open -> new Change(open).heard(message));
    }

    /** Likewise where it still asks that, to be asked once more; its prompt is sent anew, so that the input field is ready. */
    void askAgain(Dialogue asked, Message message, @Nullable Misfit misfit) {
        changeOpen(asked.id(), open -> open.stillAsks(asked), open -> {
            Change change = new Change(open).heard(message);
            return misfit == null ? change : change.misfit(misfit);
        });
    }

    /** Open ones of this person in this chat and topic, the newest first. */
    List<Dialogue> open(Place place, long person) {
        return query(Query.of(DialogueDocuments.person(place, person)).latestFirst());
    }

    /** What that person was asked in private before this command takes no words any more that do not reply to it. */
    void passOver(Message command) {
        if (command.place().isPrivate()) {
            open(command.place(), command.sender().id()).stream()
                    .filter(dialogue -> !dialogue.subject().kind().isForm())
                    .filter(dialogue -> dialogue.replyTo() == null || dialogue.replyTo() < command.id())
                    .forEach(dialogue -> changeOpen(
                            dialogue.id(), open -> open.passedOver() == null, open -> new Change(open).passOver()));
        }
    }

    /** Ends all that wait for that person. */
    void closeOf(long person) {
        openOf(person).forEach(dialogue -> close(dialogue.id(), Dialogue.Closing.CANCELLED, null));
    }

    List<Dialogue> openOf(long person) {
        return open().stream()
                .filter(dialogue -> dialogue.person().id() == person)
                .toList();
    }

    /**
     * Ends those that nobody has touched since then, and takes out what was answered in them; of those that had ended, and
     * could not be shown all the time, only that they did is left.
     *
     * @param closing what each is ended with
     */
    void expire(Instant before, Function<Dialogue, Dialogue.Closing> closing) {
        Predicate<Dialogue> isOver = dialogue -> dialogue.lastTouched().isBefore(before);
        query(Query.of(DialogueDocuments.UNSHOWN)).stream()
                .filter(isOver.and(dialogue -> !dialogue.isOpen()))
                .forEach(
                        ended -> documents.replace(DialogueDocuments.remains(ended, clock.instant()), ended.version()));
        open().stream().filter(isOver).forEach(left -> {
            Dialogue closed =
                    new Change(left).empty().close(closing.apply(left)).done();
            if (documents.replace(DialogueDocuments.of(closed), left.version())) {
                changed.accept(left.id());
            }
        });
    }

    List<Dialogue> openAbout(String run) {
        return query(Query.of("run:" + run));
    }

    List<Dialogue> openIn(long chat) {
        return query(Query.of("chat:" + chat));
    }

    /** Open ones, and how those ended that was not shown yet, go on where their group now is. */
    void migrate(long from, long to) {
        move(place -> place.chat() == from, place -> place.migratedTo(to));
    }

    /** Likewise, to a place that is known. */
    void moveTo(Place to, Predicate<Place> from) {
        move(from, unused -> to);
    }

    /** Nobody has touched them by that. */
    private void move(Predicate<Place> from, UnaryOperator<Place> to) {
        Stream.concat(open().stream(), query(Query.of(DialogueDocuments.UNSHOWN)).stream())
                .filter(dialogue -> from.test(dialogue.place()))
                .map(Dialogue::id)
                .distinct()
                .forEach(id -> write(
                        id,
                        dialogue -> from.test(dialogue.place())
                                ? new Change(dialogue)
                                        .movedTo(to.apply(dialogue.place()))
                                        .call()
                                        .done()
                                : dialogue,
                        moved -> moved));
    }

    List<String> unshown() {
        return documents.ids(Query.of(DialogueDocuments.UNSHOWN));
    }

    /**
     * Closed ones are done with once they are shown. What is left of them says how they ended and which message did it,
     * since that may be delivered again. False when this one has moved on since that version.
     */
    boolean shown(String id, long version) {
        return find(id).filter(dialogue -> dialogue.version() == version)
                .filter(dialogue -> dialogue.isOpen()
                        ? documents.removeKey(id, version, DialogueDocuments.UNSHOWN)
                        : documents.replace(DialogueDocuments.remains(dialogue, clock.instant()), version))
                .isPresent();
    }

    /** Whether its chat shows it as it is, and as no one has changed it since. */
    boolean isShown(Dialogue dialogue) {
        return documents
                .find(dialogue.id())
                .filter(document -> document.version() == dialogue.version()
                        && !document.keys().contains(DialogueDocuments.UNSHOWN))
                .isPresent();
    }

    /** Whether what was filled in there, in that chat, has had its effect. */
    boolean wasSent(String id, long chat) {
        return documents
                .find(id)
                .filter(document -> document.keys().contains(DialogueDocuments.OVER)
                        ? document.keys().contains(DialogueDocuments.sent(chat))
                        : wasSent(DialogueDocuments.read(document), chat))
                .isPresent();
    }

    private static boolean wasSent(Dialogue dialogue, long chat) {
        return dialogue.wasSent() && (dialogue.place().chat() == chat || dialogue.wasIn(chat));
    }

    /** Whether this tap had its effect on one that is over and shown; of others they say so themselves. */
    boolean hadTaken(String id, Inbound.Tapped tap) {
        return documents
                .find(id)
                .filter(document -> document.keys().contains(DialogueDocuments.OVER))
                .filter(document -> DialogueDocuments.taps(document).contains(tap.callback()))
                .isPresent();
    }

    /** Whether this message was an answer to some dialogue, which may be over. */
    boolean heard(long chat, long message) {
        return isThere(DialogueDocuments.heard(chat, message));
    }

    boolean isAnswer(Message message) {
        return heard(message.place().chat(), message.id());
    }

    /** Whether it is the rest of a text that was too long for one message, and whose first part was an answer. */
    boolean isRest(Message message) {
        return mayGoOn(message)
                && LongStream.rangeClosed(0, TOGETHER)
                        .mapToObj(message.at()::minusSeconds)
                        .anyMatch(at -> isThere(DialogueDocuments.cut(
                                message.place().chat(), message.sender().id(), at)));
    }

    /** Whether it is the first part of such a text, and the rest, which was heard before it, was taken for the whole answer. */
    boolean isBeginning(Message message) {
        return Given.cut(message) != null
                && known(DialogueDocuments.heard(message.place().chat(), message.id() + 1))
                        .anyMatch(known -> known.isOf(message.sender()));
    }

    /** In a group each part replies to the same message, and the next one follows at once. */
    private boolean mayGoOn(Message message) {
        return message.place().isPrivate()
                ? message.replyTo() == null
                : message.replyTo() != null && heard(message.place().chat(), message.id() - 1);
    }

    /** Which took that message as an answer. */
    Optional<Known> ofAnswer(Message message) {
        return known(DialogueDocuments.heard(message.place().chat(), message.id()))
                .findFirst();
    }

    /** Of which the first file of the album that this message comes in was an answer. */
    Optional<Known> ofAlbum(Message message) {
        return ofAlbum(message, DialogueDocuments::album);
    }

    /** Likewise where it was not taken. */
    Optional<Known> ofPassedAlbum(Message message) {
        return ofAlbum(message, DialogueDocuments::passed);
    }

    private Optional<Known> ofAlbum(Message message, BiFunction<Long, String, String> key) {
        return message.album() == null
                ? Optional.empty()
                : known(key.apply(message.place().chat(), message.album())).findFirst();
    }

    /** The newest that was answered in that private chat just now, and is done with. */
    Optional<Known> answeredJustNow(long chat) {
        Instant since = clock.instant().minus(JUST_NOW);
        return known(DialogueDocuments.answered(chat))
                .filter(known -> !known.over().isBefore(since))
                .max(Comparator.comparing(Known::over));
    }

    private Stream<Known> known(String key) {
        return documents.query(Query.of(key)).stream().map(DialogueDocuments::known);
    }

    private boolean isThere(String key) {
        return !documents.ids(Query.of(key).limit(1)).isEmpty();
    }

    List<Dialogue> open() {
        return query(Query.of(DialogueDocuments.OPEN));
    }

    List<String> bygone() {
        return new Outgoing(documents, clock).bygone(DialogueDocuments.OVER);
    }

    void forget(String id) {
        documents.remove(id);
    }

    private List<Dialogue> query(Query query) {
        return DialogueDocuments.read(documents.query(query));
    }
}
