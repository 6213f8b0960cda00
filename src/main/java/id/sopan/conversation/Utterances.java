package id.sopan.conversation;

import id.sopan.digest.Sha256;
import id.sopan.engine.Origin;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Attachment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * What messages said when they were heard, for as long as they can be edited: of an edit Telegram tells also where nothing was
 * changed, such as of a first reaction. The words cannot be read from what is stored; a
 * guess at short ones can be tried (docs/privacy.md).
 */
final class Utterances {

    /** Telegram's apps let people edit a message for 48 hours, and an edit may be told as late as anything else. */
    private static final Duration EDITABLE = Duration.ofHours(48).plus(Origin.REPEATED);

    private static final String HEARD = "heard";
    /** Of the digest in hexadecimal: enough to tell a change by, too few to tell the words by. */
    private static final int DIGITS = 8;

    private final Documents documents;
    private final InstantSource clock;

    Utterances(Store store, InstantSource clock) {
        this.documents = store.documents(Collection.REPLIES);
        this.clock = clock;
    }

    /**
     * @param says a digest
     * @param command whether it was a command that there is
     */
    private record Utterance(String says, boolean command) {}

    /** @param command whether it is a command that there is */
    void heard(Message message, boolean command) {
        documents.insert(new Document(id(message), 1, clock.millis(), Set.of(HEARD), json(message, command)));
    }

    /** Likewise of one that was edited; it is a command if it was. */
    void heardAnew(Message edited) {
        documents.put(id(edited), clock.millis(), Set.of(HEARD), json(edited, wasCommand(edited)));
    }

    boolean knows(long chat, long message) {
        return documents.find(id(Message.origin(chat, message))).isPresent();
    }

    /** Whether it was heard as a command that there is. */
    boolean wasCommand(Message edited) {
        return find(edited).filter(Utterance::command).isPresent();
    }

    /** Whether it may say something else than when it was heard; not where it was too old to be edited. */
    boolean isChanged(Message edited) {
        return find(edited)
                .map(heard -> !heard.says().equals(digest(edited)))
                .orElseGet(() -> edited.at().isAfter(clock.instant().minus(EDITABLE)));
    }

    private Optional<Utterance> find(Message message) {
        return documents
                .find(id(message))
                .map(document -> DialogueJson.MAPPER.readValue(document.json(), Utterance.class));
    }

    private static String id(Message message) {
        return id(message.origin());
    }

    private static String id(String origin) {
        return HEARD + " " + Sha256.hex(origin);
    }

    private static String json(Message message, boolean command) {
        return DialogueJson.MAPPER.writeValueAsString(new Utterance(digest(message), command));
    }

    /** Telegram may give the same file by another id. */
    static String digest(Message message) {
        Attachment file = message.file();
        String beside = file == null ? "" : file.photo() + " " + message.fileSize() + " " + file.name();
        return Sha256.hex(message.origin() + "\n" + beside + "\n" + message.text())
                .substring(0, DIGITS);
    }

    void tidy() {
        documents
                .ids(Query.of(HEARD)
                        .between(Long.MIN_VALUE, clock.instant().minus(EDITABLE).toEpochMilli()))
                .forEach(documents::remove);
    }
}
