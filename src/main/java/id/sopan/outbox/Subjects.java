package id.sopan.outbox;

import id.sopan.log.Concerning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown: runs, dialogues, replies, each by its kind and id, such as {@code run:4fGk…}. */
final class Subjects {

    private static final Logger LOG = LoggerFactory.getLogger(Subjects.class);

    private final Map<String, Projection> projections = new ConcurrentHashMap<>();
    private final Surfaces surfaces;
    /** Shared by all who note that a subject is shown; had alone by whoever takes away a message of one, each in turn. */
    private final ReadWriteLock noting = new ReentrantReadWriteLock(true);

    Subjects(Surfaces surfaces) {
        this.surfaces = surfaces;
    }

    void show(Projection projection) {
        projections.put(projection.kind(), projection);
    }

    /** Those that may not be shown as they are. */
    List<String> unshown() {
        return projections.values().stream()
                .flatMap(projection -> projection.unshown().stream().map(id -> projection.kind() + ":" + id))
                .toList();
    }

    /** These, and those whose cards may have to change with theirs. */
    Stream<String> withKin(Stream<String> subjects) {
        return subjects.flatMap(subject -> Stream.concat(Stream.of(subject), kin(subject)))
                .distinct();
    }

    private Stream<String> kin(String subject) {
        return projection(subject).kin(id(subject)).stream().map(id -> kind(subject) + ":" + id);
    }

    boolean areShown() {
        return projections.values().stream()
                .allMatch(projection -> projection.unshown().isEmpty());
    }

    /** Marked in the store, so that whoever follows shows it. */
    void unshow(String subject) {
        projection(subject).unshow(id(subject));
    }

    /**
     * The same, and what it was shown by is taken away: nobody notes meanwhile that it is shown, by messages as they were
     * before.
     */
    void unshow(String subject, Runnable takingAway) {
        noting.writeLock().lock();
        try {
            unshow(subject);
            takingAway.run();
        } finally {
            noting.writeLock().unlock();
        }
    }

    /** Does this while nothing is taken away that something is shown by. */
    void undisturbed(Runnable act) {
        noting.readLock().lock();
        try {
            act.run();
        } finally {
            noting.readLock().unlock();
        }
    }

    void forgetBygone() {
        for (Projection projection : projections.values()) {
            projection.bygone().forEach(id -> {
                surfaces.forget(projection.kind() + ":" + id);
                projection.forget(id);
            });
        }
    }

    /** The chats that show it or should, with what it may claim there. What concerns no chat is shown. */
    Map<Long, Claim> chats(String subject) {
        Optional<Wanted> wanted = wanted(subject);
        Map<Long, Claim> chats =
                wanted.map(all -> chats(all, surfaces.of(subject))).orElse(Map.of());
        if (wanted.isPresent() && chats.isEmpty()) {
            projection(subject).shown(id(subject), wanted.get().version());
        }
        return chats;
    }

    private static Map<Long, Claim> chats(Wanted wanted, List<Surface> shown) {
        Map<Long, Claim> chats = new TreeMap<>();
        wanted.shows()
                .forEach(show ->
                        chats.put(show.to().chat(), wanted.claim(show.to().chat())));
        shown.stream().map(surface -> surface.at().chat()).forEach(chat -> chats.putIfAbsent(chat, wanted.claim(chat)));
        return chats;
    }

    /** What the chat should show of it. */
    Optional<Wanted> wanted(String subject, long chat) {
        return projection(subject).wanted(id(subject), chat);
    }

    /** What brings the chat closer to showing that; empty when the chat does. */
    Optional<NextCall> next(String subject, Wanted wanted, long chat) {
        return NextCall.next(wanted, surfaces.of(subject), chat, isSaidOnce(subject));
    }

    /** If all chats show the subject, it is shown; to be done {@linkplain #undisturbed undisturbed}. */
    void settled(String subject) {
        wanted(subject).ifPresent(wanted -> settled(subject, wanted));
    }

    private void settled(String subject, Wanted wanted) {
        List<Surface> shown = surfaces.of(subject);
        boolean once = isSaidOnce(subject);
        boolean all = chats(wanted, shown).keySet().stream()
                .allMatch(chat -> NextCall.next(wanted, shown, chat, once).isEmpty());
        if (all && !isHeld(subject, wanted, shown)) {
            shown.stream().filter(surface -> once && surface.awaitsAnswer()).forEach(this::doubt);
            boolean marked = projection(subject).shown(id(subject), wanted.version());
            if (wanted.last() && (marked || wanted(subject).isEmpty())) {
                shown.stream().filter(surface -> !surface.isStuck()).forEach(surfaces::delete);
            }
        }
    }

    /** Said once, by whoever finds that no answer will come. */
    private void doubt(Surface unanswered) {
        projection(unanswered.subject()).doubted(id(unanswered.subject()));
        if (surfaces.save(unanswered.doubtful())) {
            try (Concerning run = concerning(unanswered.subject())) {
                LOG.warn(
                        "A {} may or may not be in {}: it is not sent again",
                        kind(unanswered.subject()),
                        Address.inLog(unanswered.at().chat()));
            }
        }
    }

    private boolean isHeld(String subject, Wanted wanted, List<Surface> shown) {
        return shown.stream().anyMatch(Surface::isHeldBack)
                && projection(subject).hold(id(subject), wanted.version());
    }

    /** Whether it is rather not sent than sent twice. */
    boolean isSaidOnce(String subject) {
        return projection(subject).isSaidOnce();
    }

    /** What the log is told of a subject: of ids none, since some are made of people's. */
    static String kind(String subject) {
        return subject.substring(0, subject.indexOf(':'));
    }

    /** Has lines of the log bear the number of the run that it is. */
    Concerning concerning(String subject) {
        return Concerning.run(number(subject).orElse(null));
    }

    private Optional<String> number(String subject) {
        try {
            return projection(subject).number(id(subject));
        } catch (RuntimeException unknown) {
            return Optional.empty(); // something else went wrong, and that is to be told
        }
    }

    private Optional<Wanted> wanted(String subject) {
        return projection(subject).wanted(id(subject));
    }

    private Projection projection(String subject) {
        return Objects.requireNonNull(projections.get(kind(subject)), kind(subject));
    }

    static String id(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
