package id.sopan.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.engine.Person;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one-time code by which an installation gets its first admin. Only a salted hash is stored. Whoever gives the
 * right one first becomes admin; where there is an admin no code is valid.
 */
public final class AdminCode {

    /** Wrong tries of one person until they have to wait. */
    static final int TRIES = 5;

    static final Duration WAIT = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(AdminCode.class);

    private static final String ID = "admin-code";

    private static final String VOID = "admin-codes-void";

    /** So many that were made void are known as such. */
    private static final int REMEMBERED = 10;

    private final Documents settings;
    private final Roster roster;
    private final SecureRandom random;
    private final Cache<Long, AtomicInteger> wrong;
    /** What this instance has printed, as long as it is not known to be used or void. */
    private final AtomicReference<@Nullable SecretCode> printed = new AtomicReference<>();

    public AdminCode(Store store, Roster roster) {
        this(store, roster, new SecureRandom(), Ticker.systemTicker());
    }

    AdminCode(Store store, Roster roster, SecureRandom random, Ticker ticker) {
        this.settings = store.documents(Collection.SETTINGS);
        this.roster = roster;
        this.random = random;
        wrong = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(WAIT)
                .ticker(ticker)
                .build();
    }

    /** What came of somebody's try. */
    public sealed interface Tried {

        record Accepted() implements Tried {}

        /** @param left tries until they have to wait */
        record Wrong(int left) implements Tried {}

        /** A newer one was printed since, which made it void. */
        record Outdated() implements Tried {}

        /** Too many wrong tries; the code was not looked at. */
        record Wait(Duration atMost) implements Tried {}

        /** There is an admin, or the code was used. */
        record NotOffered() implements Tried {}
    }

    /** What became of the code by a try that others could read. */
    public enum TriedOpenly {
        VOID,
        KEPT,
        NOT_OFFERED
    }

    /**
     * Prints a new code in the log, such as {@code 7F3K-9QXM-2TRA}; the one before is then void. Empty where there is an
     * admin.
     */
    public Optional<String> issue() {
        roster.refresh();
        if (!roster.admins().isEmpty()) {
            return Optional.empty();
        }
        String code = SecretCode.random(random);
        SecretCode hidden = SecretCode.hidden(code, random);
        boolean offered = false;
        while (!offered) {
            offered = offer(hidden);
        }
        printed.set(hidden);
        LOG.info(
                "Belum ada admin. Kirim kepada bot, dalam percakapan pribadi: /admin {}"
                        + " / There is no admin yet: send this to the bot in private",
                code);
        return Optional.of(code);
    }

    /** Says in the log once where another instance has printed a code since, by which the one that this one printed is void. */
    public void look() {
        SecretCode mine = printed.get();
        SecretCode offered =
                mine == null ? null : settings.find(ID).map(AdminCode::secret).orElse(null);
        if (mine == null || mine.equals(offered) || !printed.compareAndSet(mine, null)) {
            return;
        }
        if (offered == null || !mine.salt().equals(offered.salt())) {
            LOG.warn(
                    "Kode admin yang dicetak di sini tidak berlaku lagi, sebab instans lain mencetak yang baru: pakailah kode"
                            + " dari log instans itu. / The admin code that was printed here is void, since another instance has"
                            + " printed a new one: use that, from the log of that instance.");
        }
    }

    /**
     * Others could read this: where the code is in it, a new one is printed in its place.
     *
     * @return whether it was
     */
    public boolean overheard(String words) {
        Optional<SecretCode> secret = offered();
        return secret.isPresent() && secret.get().isIn(words) && issue().isPresent();
    }

    /**
     * Others could read that somebody tried a code: where that is the code but for one slip, which whoever reads it may mend, a
     * new one is printed in its place. Whoever does not know the code cannot make it void, as often as they try.
     */
    public TriedOpenly triedOpenly(String words) {
        Optional<SecretCode> secret = offered();
        if (secret.isEmpty()) {
            return TriedOpenly.NOT_OFFERED;
        }
        return secret.get().isAlmostIn(words) && issue().isPresent() ? TriedOpenly.VOID : TriedOpenly.KEPT;
    }

    private Optional<SecretCode> offered() {
        return roster.admins().isEmpty()
                ? settings.find(ID).map(AdminCode::secret).filter(secret -> secret.usedBy() == null)
                : Optional.empty();
    }

    /** Takes a code, in any case, whatever stands between its letters. A person who was accepted is accepted again. */
    public Tried redeem(Person person, String code) {
        AtomicInteger tries = wrong.get(person.id(), id -> new AtomicInteger());
        if (tries.get() >= TRIES) {
            return new Tried.Wait(WAIT);
        }
        Optional<Document> found = settings.find(ID);
        SecretCode secret = found.map(AdminCode::secret).orElse(null);
        if (secret == null || taken(secret, person)) {
            return new Tried.NotOffered();
        }
        if (!secret.is(code)) {
            int count = tries.incrementAndGet();
            wrong.put(person.id(), tries);
            if (outdated().codes().stream().anyMatch(old -> old.is(code))) {
                return new Tried.Outdated();
            }
            return count >= TRIES ? new Tried.Wait(WAIT) : new Tried.Wrong(TRIES - count);
        }
        return accept(person, found.orElseThrow(), secret);
    }

    private boolean taken(SecretCode secret, Person person) {
        Set<Long> admins = roster.admins();
        return secret.usedBy() == null
                ? !admins.isEmpty()
                : secret.usedBy() != person.id() || !(admins.isEmpty() || admins.contains(person.id()));
    }

    /** The code is marked before the appointment: of two with the same code one is admin, and a crash can be repeated. */
    private Tried accept(Person person, Document found, SecretCode secret) {
        SecretCode used = secret.usedBy(person.id());
        if (!used.equals(secret) && !settings.replace(document(used, found.version() + 1), found.version())) {
            return new Tried.NotOffered();
        }
        return switch (roster.byProgram().makeAdmin(person)) {
            case PersonChange.Appointed ignored -> new Tried.Accepted();
            case PersonChange.Unchanged ignored -> new Tried.Accepted();
            default -> new Tried.NotOffered();
        };
    }

    /** That somebody became admin by it, but not who: it is not offered again. A second time changes nothing. */
    static void forget(Documents settings, long person) {
        Optional<Document> found =
                settings.find(ID).filter(document -> secret(document).isUsedBy(person));
        while (found.isPresent()) {
            Document before = found.get();
            Document after = document(secret(before).usedBy(SecretCode.NOBODY), before.version() + 1);
            found = settings.replace(after, before.version())
                    ? Optional.empty()
                    : settings.find(ID).filter(document -> secret(document).isUsedBy(person));
        }
    }

    private boolean offer(SecretCode hidden) {
        Optional<Document> before = settings.find(ID);
        before.map(AdminCode::secret).filter(old -> old.usedBy() == null).ifPresent(this::remember);
        return before.map(old -> settings.replace(document(hidden, old.version() + 1), old.version()))
                .orElseGet(() -> settings.insert(document(hidden, 1)));
    }

    /** Those that were void last, the newest last. */
    private record Outdated(List<SecretCode> codes) {

        Outdated and(SecretCode code) {
            return new Outdated(Stream.concat(codes.stream(), Stream.of(code))
                    .skip(codes.size() < REMEMBERED ? 0 : 1)
                    .toList());
        }
    }

    private Outdated outdated() {
        return settings.find(VOID)
                .map(document -> Json.MAPPER.readValue(document.json(), Outdated.class))
                .orElse(new Outdated(List.of()));
    }

    /** Before it is void: where this process ends in between, it is valid still. */
    private void remember(SecretCode code) {
        settings.put(
                VOID, 0, Set.of(), Json.MAPPER.writeValueAsString(outdated().and(code)));
    }

    private static Document document(SecretCode secret, long version) {
        return new Document(ID, version, 0, Set.of(), Json.MAPPER.writeValueAsString(secret));
    }

    private static SecretCode secret(Document document) {
        return Json.MAPPER.readValue(document.json(), SecretCode.class);
    }
}
