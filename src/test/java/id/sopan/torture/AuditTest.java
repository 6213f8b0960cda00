package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.procedure.Role;
import id.sopan.sandbox.Emulator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The torture sees what is lost, doubled, forged, and out of order. */
class AuditTest {

    private static final long SARI = 1;
    private static final long RINA = 2;
    private static final long GITA = 3;
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    Path directory;

    private final Ledger ledger = new Ledger();
    private final List<Entry> journal = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private Emulator emulator;
    private Roll roll;

    @BeforeEach
    void open() {
        emulator = Emulator.start(directory, 0);
        Wire wire = new Wire(emulator);
        Group akademik = new Group(wire, "Bagian Akademik", -1, null);
        Group ti = new Group(wire, "Unit TI", -2, null);
        roll = new Roll(
                List.of(
                        new Person(wire, ledger, SARI, "Sari", akademik, true, true),
                        new Person(wire, ledger, RINA, "Rina", ti, true, false),
                        new Person(wire, ledger, GITA, "Gita", ti, false, false)),
                9);
        taps(SARI, "Kirim", "1", Ledger.Told.RECORDED);
        entry(SARI, "1", new Event.Requested("izin", "h", "akademik", new Role("unit-terkait"), NOW, Map.of(), null));
        entry(0, null, new Event.NumberAssigned("IZ-2026-0001"));
        entry(SARI, "1", new Event.StepOpened("permohonan", 1));
        entry(SARI, "1", new Event.Submitted("permohonan", Map.of("alasan", "Uji")));
        entry(SARI, "1", new Event.StepOpened("analisis", 1));
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private void taps(long by, String label, String callback, Ledger.Told told) {
        ledger.did(new Deed(by, "" + by, label, Deed.tap(callback), null));
        ledger.wasTold(Deed.tap(callback), told, 1);
    }

    private void entry(long by, @Nullable String callback, Event event) {
        By who = by == 0 ? By.PROGRAM : new By(new id.sopan.engine.Person(by, "" + by), "u", new Role("unit-ti"));
        Origin origin = callback == null ? Origin.NONE : Origin.tap(-1, 1, callback);
        journal.add(new Entry(journal.size() + 1, NOW, NOW, who, origin, event));
    }

    private void approves(long by, String callback) {
        entry(by, callback, new Event.Decided("analisis", "setujui", null));
        entry(by, callback, new Event.StepOpened("periksa", 1));
    }

    private Audit audit() {
        runs.add(Run.fold("abcdefghijkl", journal));
        return new Audit(roll, ledger, new Stored(), Set.of(), 0);
    }

    @Test
    void whatIsAsItShouldBeIsNotReported() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        approves(RINA, "2");
        Audit audit = audit();
        assertThat(audit.lost()).isEmpty();
        assertThat(audit.doubled()).isEmpty();
        assertThat(audit.other()).isEmpty();
    }

    @Test
    void whatWasConfirmedAndIsNowhereIsLost() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        assertThat(audit().lost()).singleElement().asString().contains("confirmed and nowhere", "Setujui");
    }

    @Test
    void whatWasWrittenAndIsNowhereIsLost() {
        ledger.did(new Deed(SARI, "Sari", Deed.REPLY, Deed.message(-1, 7), "Keterangan ke-7"));
        assertThat(audit().lost()).singleElement().asString().contains("Keterangan ke-7");
        waiting.add("Keterangan ke-7");
        runs.clear();
        assertThat(audit().lost()).isEmpty();
    }

    @Test
    void whatCountsOnTwoRequestsIsDoubled() {
        List<Entry> other = new ArrayList<>(journal);
        other.set(1, new Entry(2, NOW, NOW, By.PROGRAM, Origin.NONE, new Event.NumberAssigned("IZ-2026-0002")));
        runs.add(Run.fold("mnopqrstuvwx", other));
        assertThat(audit().doubled()).singleElement().asString().contains("IZ-2026-0001", "IZ-2026-0002");
    }

    @Test
    void whatSomebodyDidWhoMayNotIsReported() {
        taps(GITA, "Setujui", "2", Ledger.Told.RECORDED);
        approves(GITA, "2");
        assertThat(audit().other()).singleElement().asString().contains("who may not");
    }

    @Test
    void whatNobodyDidIsReported() {
        approves(RINA, "99");
        assertThat(audit().other()).singleElement().asString().contains("which nobody did");
    }

    @Test
    void whatWasRefusedAndCountsIsReported() {
        taps(RINA, "Setujui", "2", Ledger.Told.REFUSED);
        approves(RINA, "2");
        assertThat(audit().other()).singleElement().asString().contains("refused and yet it counts");
    }

    @Test
    void whatTheStateDoesNotAllowIsReported() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        approves(RINA, "2");
        taps(RINA, "Setujui", "3", Ledger.Told.RECORDED);
        approves(RINA, "3");
        assertThat(audit().other()).anyMatch(what -> what.contains("cannot be while it is in CHECK"));
    }

    @Test
    void aGapInTheNumbersIsReported() {
        journal.set(1, new Entry(2, NOW, NOW, By.PROGRAM, Origin.NONE, new Event.NumberAssigned("IZ-2026-0003")));
        assertThat(audit().other()).singleElement().asString().contains("gaps");
    }

    private final class Stored implements Evidence {

        @Override
        public List<Run> runs() {
            return runs;
        }

        @Override
        public List<Card> cards() {
            return List.of();
        }

        @Override
        public boolean isSettled() {
            return true;
        }

        @Override
        public List<String> contradictions() {
            return List.of();
        }

        @Override
        public boolean knows(long chat, long message) {
            return true;
        }

        @Override
        public boolean waits(String text) {
            return waiting.contains(text);
        }

        @Override
        public void close() {}
    }
}
