package id.sopan.session;

import id.sopan.digest.Sha256;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Links by which somebody signs in, good once and for {@link #LINK}, and sessions, which last for {@link #SESSION}. */
public final class Sessions {

    public static final Duration LINK = Duration.ofMinutes(5);
    /** From before an office opens until after it closes. */
    public static final Duration SESSION = Duration.ofHours(10);

    private static final String A_LINK = "link:";
    private static final String A_SESSION = "session:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Documents documents;
    private final InstantSource clock;

    /** @param clock of the machine, since a business time that is put forward ends nobody's session */
    public Sessions(Store store, InstantSource clock) {
        this.documents = store.documents(Collection.SESSIONS);
        this.clock = clock;
    }

    private record Kept(long person) {}

    /** A new link's secret, for this person; those that were made before stay good for their time. */
    public String offer(long person) {
        documents
                .query(Query.all().between(Long.MIN_VALUE, clock.millis() + 1))
                .forEach(over -> documents.delete(over.id(), over.version()));
        return keep(A_LINK, person, LINK);
    }

    /** Whose link it is; empty where there is no such link, or it is used or over. It can be used still. */
    public Optional<Long> offered(String secret) {
        return find(A_LINK, secret).map(Sessions::person);
    }

    /** Uses the link up; empty where it cannot be used (any more): of several who try at once one succeeds. */
    public Optional<Session> begin(String secret) {
        return find(A_LINK, secret)
                .filter(link -> documents.delete(link.id(), link.version()))
                .map(Sessions::person)
                .map(person -> new Session(keep(A_SESSION, person, SESSION), person));
    }

    /** The session of that secret; empty where there is none, or it is over. */
    public Optional<Session> session(String secret) {
        return find(A_SESSION, secret).map(document -> new Session(secret, person(document)));
    }

    public void end(Session session) {
        find(A_SESSION, session.secret()).ifPresent(document -> documents.delete(document.id(), document.version()));
    }

    /** All of that person, and their links. */
    public void endAll(long person) {
        documents.query(Query.all()).stream()
                .filter(document -> person(document) == person)
                .forEach(document -> documents.delete(document.id(), document.version()));
    }

    private String keep(String kind, long person, Duration good) {
        String secret = random();
        String json = JsonMapper.shared().writeValueAsString(new Kept(person));
        long until = clock.instant().plus(good).toEpochMilli();
        documents.insert(new Document(kind + Sha256.hex(secret), 1, until, Set.of(), json));
        return secret;
    }

    /** 256 bits that nobody guesses, so that a plain hash hides them well enough; in 43 characters of {@code [A-Za-z0-9_-]}. */
    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<Document> find(String kind, String secret) {
        return documents.find(kind + Sha256.hex(secret)).filter(document -> document.order() > clock.millis());
    }

    private static long person(Document document) {
        return JsonMapper.shared().readValue(document.json(), Kept.class).person();
    }
}
