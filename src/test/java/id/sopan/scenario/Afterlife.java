package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.scenario.MortalStore.Moment;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An office whose bot is killed at chosen writes, and at once begun again on what was written. */
final class Afterlife implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store durable;
    private final Thread undertaker = Thread.ofVirtual().unstarted(this::bury);
    private volatile MortalStore life;
    private volatile long everyWrite;
    private volatile boolean over;
    private volatile String fatal = "";
    private final AtomicInteger deaths = new AtomicInteger();
    private int touched;

    final Kantor kantor;

    Afterlife(Path directory) {
        this(directory, null);
    }

    /** @param retention how long requests are kept; null: for ever */
    Afterlife(Path directory, @Nullable Period retention) {
        durable = SqliteStore.open(directory.resolve("data"));
        kantor = new Kantor(
                directory,
                this::next,
                DefinitionSource.shipped(),
                DefinitionSource.shippedCalendars(),
                Balai.TODAY,
                retention);
        settle();
        undertaker.start();
    }

    private Store next() {
        MortalStore born = new MortalStore(durable);
        if (everyWrite > 0) {
            born.dieAt(everyWrite, Moment.AFTER);
        }
        life = born;
        return born;
    }

    private void bury() {
        while (!over) {
            life.awaitDeath();
            if (!over) {
                fatal = life.fatal();
                deaths.incrementAndGet();
                reincarnate();
            }
        }
    }

    private void reincarnate() {
        try {
            kantor.restart();
        } catch (RuntimeException diedAtBirth) {
            life.close();
        }
    }

    /** Does something; the process that hears of it dies once, at this write, if it makes so many. */
    void killedAt(long write, Moment moment, Runnable act) {
        life.dieAt(write, moment);
        act.run();
        settle();
        life.live();
    }

    /** Does something while each process makes only so many writes before it dies. */
    void killedEvery(long writes, Runnable act) {
        everyWrite = writes;
        life.dieAt(writes, Moment.AFTER);
        act.run();
        settle();
        everyWrite = 0;
        life.live();
    }

    int deaths() {
        return deaths.get();
    }

    /** What the last process that was killed was writing then. */
    String fatal() {
        return fatal;
    }

    /** Until a process runs that was not killed. */
    void awaitLife() {
        await().atMost(PATIENCE).until(() -> !life.isDead() && kantor.isRunning());
    }

    List<Long> chats() {
        return List.of(kantor.akademik, kantor.ti, kantor.server, kantor.pengembang);
    }

    void touchTwins() {
        Twins twins = Twins.in(durable, chats(), kantor.admin);
        twins.touch(kantor.admin);
        touched += twins.all().size();
    }

    /** How many cards were there twice. */
    int twins() {
        return touched;
    }

    /** Does something; as if the process had been killed after each change of a message there, before it noted that. */
    void killedBeforeItIsNoted(long chat, Runnable act) {
        Documents surfaces = durable.documents(Collection.SURFACES);
        List<Document> noted = surfaces.query(Query.of("chat:" + chat));
        act.run();
        settle();
        noted.forEach(before ->
                surfaces.find(before.id()).ifPresent(now -> surfaces.replace(now.next(before.json()), now.version())));
    }

    Store durable() {
        return durable;
    }

    /** Until all was heard and what is stored is shown. */
    void settle() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unsettled()).isEmpty());
    }

    private List<String> unsettled() {
        int unheard = kantor.emulator()
                .call("GET", "bots", Map.of())
                .path(0)
                .path("pending_update_count")
                .asInt();
        List<String> unsettled = new ArrayList<>(unheard == 0 ? List.of() : List.of(unheard + " updates wait"));
        unsettled.addAll(marked(Collection.RUNS, "unshown"));
        unsettled.addAll(marked(Collection.RUNS, "owes"));
        unsettled.addAll(marked(Collection.RUNS, "unnumbered"));
        unsettled.addAll(marked(Collection.DIALOGUES, "unshown"));
        unsettled.addAll(marked(Collection.REPLIES, "unshown"));
        unsettled.addAll(marked(Collection.REMINDERS, "unshown"));
        if (life.isDead()) {
            unsettled.add("nobody lives: the last was killed at " + fatal);
        }
        return unsettled;
    }

    private List<String> marked(Collection collection, String key) {
        return durable.documents(collection).query(Query.of(key).limit(1)).stream()
                .map(document -> collection + " " + document.id() + " is " + key)
                .toList();
    }

    @Override
    public void close() {
        over = true;
        life.close();
        kantor.close();
        durable.close();
    }
}
