package id.sopan.outbox;

import id.sopan.store.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people see up to what is stored: each chat one call after the other, chats side by side. Whatever was
 * lost (an answer, a process) is found again by comparing, never by remembering.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Map<String, Projection> projections = new ConcurrentHashMap<>();
    private final Surfaces surfaces;
    private final Courier courier;
    private final Limits limits;
    private final Map<Long, ChatLane> lanes = new ConcurrentHashMap<>();
    private final List<Migration> migrations = new CopyOnWriteArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Outbox(Surfaces surfaces, Messenger messenger, Limits limits) {
        this.limits = limits;
        this.surfaces = surfaces;
        this.courier = new Courier(messenger, surfaces, this::unreachable);
    }

    /** Shows these subjects from now on. */
    public void show(Projection projection) {
        projections.put(projection.kind(), projection);
    }

    public void onMigration(Migration migration) {
        migrations.add(migration);
    }

    public void onTrouble(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Looks at everything that may not be shown as it is; to be called after a start. */
    public void recover() {
        for (Projection projection : projections.values()) {
            projection.unshown().forEach(id -> changed(projection.kind(), id));
        }
    }

    /** Forgets what is bygone; to be called now and then. */
    public void tidy() {
        for (Projection projection : projections.values()) {
            projection.bygone().forEach(id -> {
                surfaces.of(projection.kind() + ":" + id).forEach(surfaces::delete);
                projection.forget(id);
            });
        }
    }

    /** The subject has been written: its chats follow soon. Returns at once. */
    public void changed(String kind, String id) {
        if (!threads.isShutdown()) {
            threads.submit(() -> spread(kind + ":" + id));
        }
    }

    private void spread(String subject) {
        try {
            Optional<Wanted> wanted = wanted(subject);
            if (wanted.isPresent()) {
                Set<Long> chats = chats(subject, wanted.get());
                chats.forEach(chat -> lane(chat).add(subject, wanted.get().urgency(chat)));
                if (chats.isEmpty()) {
                    projection(subject).shown(id(subject), wanted.get().version());
                }
            }
        } catch (StoreUnavailable e) {
            LOG.warn("The store is away; {} is shown once it is back", subject);
        } catch (RuntimeException e) {
            LOG.error("{} could not be rendered", subject, e);
        }
    }

    private ChatLane lane(long chat) {
        return lanes.computeIfAbsent(chat, unused -> new ChatLane(chat, this, limits, threads));
    }

    /** One call for this subject in this chat, if one is needed; see {@link ChatLane}. */
    Courier.Upshot bring(String subject, Step step) {
        return courier.carryOut(subject, step, projection(subject).isSaidOnce());
    }

    Optional<Step> next(String subject, long chat) {
        boolean once = projection(subject).isSaidOnce();
        return wanted(subject).flatMap(wanted -> Step.next(wanted, surfaces.of(subject), chat, once));
    }

    /** The chat shows the subject: if all others do too, it is shown. */
    void settled(String subject) {
        Optional<Wanted> wanted = wanted(subject);
        if (wanted.isPresent()) {
            List<Surface> shown = surfaces.of(subject);
            boolean once = projection(subject).isSaidOnce();
            boolean all = chats(subject, wanted.get()).stream()
                    .allMatch(chat -> Step.next(wanted.get(), shown, chat, once).isEmpty());
            if (all) {
                projection(subject).shown(id(subject), wanted.get().version());
                if (wanted.get().last()) {
                    shown.forEach(surfaces::delete);
                }
            }
        }
    }

    void moved(long from, long to) {
        migrations.forEach(migration -> migration.moved(from, to));
    }

    /** What was shown in a chat cannot be reached any more; subjects that want to be seen are shown anew. */
    public void forget(long chat) {
        List<Surface> lost = surfaces.in(chat);
        lost.forEach(surfaces::delete);
        lost.stream().map(Surface::subject).distinct().forEach(subject -> threads.submit(() -> spread(subject)));
    }

    /** Nothing can be shown there any more. */
    public void unreachable(Address at) {
        troubles.forEach(trouble -> trouble.unreachable(at));
    }

    /** The chat can be reached again: what could not be shown there is tried once more. */
    public void forgetTrouble(long chat) {
        troubles.forEach(trouble -> trouble.reachable(chat));
        threads.submit(() -> lane(chat)
                .alone(() -> surfaces.in(chat).stream()
                        .filter(surface -> surface.trouble() != null)
                        .forEach(this::tryAgain)));
    }

    private void tryAgain(Surface surface) {
        if (surface.message() == 0) {
            surfaces.delete(surface);
        } else {
            surfaces.save(surface.doubtful());
        }
        threads.submit(() -> spread(surface.subject()));
    }

    /** Shows the subject there by a new message; the one before, if it is still there, points to it. */
    public void showAnew(String kind, String id, Address at, String slot) {
        String subject = kind + ":" + id;
        threads.submit(() -> {
            lane(at.chat())
                    .alone(() -> surfaces.of(subject).stream()
                            .filter(surface ->
                                    surface.at().equals(at) && surface.slot().equals(slot))
                            .forEach(surface -> surfaces.save(surface.superseded())));
            spread(subject);
        });
    }

    /** Takes the buttons off a message that the bot does not know, once no call is under way that may send it. */
    public void strip(Address at, long message) {
        threads.submit(() -> {
            limits.awaitChat(at.chat());
            lane(at.chat()).alone(() -> {
                if (surfaces.subject(at.chat(), message).isEmpty()) {
                    courier.strip(at, message);
                }
            });
            return null;
        });
    }

    private Optional<Wanted> wanted(String subject) {
        return projection(subject).wanted(id(subject));
    }

    private Set<Long> chats(String subject, Wanted wanted) {
        return Stream.concat(
                        wanted.shows().stream().map(show -> show.to().chat()),
                        surfaces.of(subject).stream()
                                .map(surface -> surface.at().chat()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Projection projection(String subject) {
        return Objects.requireNonNull(projections.get(subject.substring(0, subject.indexOf(':'))), subject);
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf(':') + 1);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
