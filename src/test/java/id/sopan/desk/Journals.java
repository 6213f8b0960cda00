package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A short journal, the same each time: its salts are counted and not drawn. */
final class Journals {

    static final String DEFINITION = "3379ec5e955d4e3fa48614f4432cfd59863c782231c9aeea1086d98f6c5aee98";

    private static final By SARI = new By(new Person(5001, "Sari"), "bagian-akademik", Role.UNIT_TERKAIT);
    private static final By AGUS_FOR_RINA =
            new By(new Person(5004, "Agus"), "unit-ti", Role.UNIT_TI, new Person(5003, "Rina"));
    private static final long AKADEMIK = -1001000000001L;
    private static final long UNIT_TI = -1001000000002L;

    private Journals() {}

    /** Asked for, numbered, and sent back with a reason. */
    static List<Entry> entries() {
        Instant begun = Instant.parse("2026-11-24T01:00:00Z");
        Instant sent = Instant.parse("2026-11-24T01:02:03.456Z");
        Instant decided = Instant.parse("2026-11-24T01:10:00Z");
        Origin tap = Origin.tap(AKADEMIK, 25, "4382000000000000013");
        Event requested = new Event.Requested(
                "webservice", DEFINITION, "bagian-akademik", Role.UNIT_TERKAIT, begun, Map.of(), null);
        Map<String, String> answers = new TreeMap<>(Map.of("aplikasi", "SIAKAD", "bentuk", "kirim"));
        return List.of(
                new Entry(1, begun, sent, SARI, tap, requested),
                new Entry(2, sent, sent, By.PROGRAM, tap, new Event.StepOpened("permohonan", 1)),
                new Entry(3, sent, sent, SARI, tap, new Event.Submitted("permohonan", answers)),
                new Entry(4, sent, sent, By.PROGRAM, tap, new Event.StepOpened("analisis", 1)),
                new Entry(5, sent, sent, By.PROGRAM, Origin.NONE, new Event.NumberAssigned("WS-2026-0001")),
                new Entry(
                        6,
                        decided,
                        decided.plusMillis(800),
                        AGUS_FOR_RINA,
                        Origin.message(UNIT_TI, 31),
                        new Event.Returned("analisis", "lengkapi", "Mohon dilengkapi rinciannya.")));
    }

    /** Asked for, numbered, denied, and that taken back an hour later. */
    static List<Entry> deniedAndUndone() {
        Instant denied = Instant.parse("2026-11-24T02:00:00Z");
        Instant undone = denied.plus(Duration.ofHours(1));
        List<Entry> entries = new ArrayList<>(entries().subList(0, 5));
        Origin tap = Origin.tap(UNIT_TI, 31, "4382000000000000014");
        Origin back = Origin.tap(UNIT_TI, 31, "4382000000000000015");
        entries.add(new Entry(6, denied, denied, AGUS_FOR_RINA, tap, new Event.Decided("analisis", "tolak", "Keliru")));
        entries.add(new Entry(7, denied, denied, By.PROGRAM, tap, new Event.Ended(Ending.DITOLAK)));
        entries.add(new Entry(8, undone, undone, AGUS_FOR_RINA, back, new Event.Undone("analisis")));
        return List.copyOf(entries);
    }

    static ArrayNode written(List<Entry> entries) {
        AtomicInteger count = new AtomicInteger();
        EntryCodec codec = new EntryCodec(() -> salt(count.incrementAndGet()));
        ArrayNode journal = Json.MAPPER.createArrayNode();
        String prev = Chain.BEGINNING;
        for (Entry entry : entries) {
            ObjectNode linked = Chain.link(codec.write(entry), prev);
            journal.add(linked);
            prev = linked.path("hash").asString();
        }
        return journal;
    }

    private static String salt(int number) {
        byte[] salt = new byte[16];
        salt[15] = (byte) number;
        return Base64.getEncoder().encodeToString(salt);
    }
}
