package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The torture sees what is lost, doubled, forged, and out of order. */
class AuditTest {

    private static final long SARI = 1;
    private static final long RINA = 2;
    private static final long GITA = 3;
    private static final long DEWI = 4;
    private static final long LINA = 5;
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    Path directory;

    private final Ledger ledger = new Ledger();
    private final List<Entry> journal = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Set<Long> answered = new HashSet<>();
    private final Set<Long> begun = new HashSet<>();
    private final List<Evidence.Card> cards = new ArrayList<>();
    private final Map<Group, List<Seen>> shown = new HashMap<>();

    @AutoClose
    private Emulator emulator;

    private Instant now = NOW;
    private boolean undisturbed = true;
    private Roll roll;
    private Group akademik;
    private Group ti;
    private Group server;

    @BeforeEach
    void open() {
        emulator = Emulator.start(directory, 0, SandboxClock.system(), EmulatorLimits.strict());
        Wire wire = new Wire(emulator);
        akademik = new Group(wire, "Bagian Akademik", -1, null);
        ti = new Group(wire, "Unit TI", -2, null);
        server = new Group(wire, "Manage Server", -3, null);
        List.of(akademik, ti, server).forEach(group -> shown.put(group, new ArrayList<>()));
        roll = new Roll(
                List.of(
                        new Person(wire, ledger, SARI, "Sari", akademik, true, true),
                        new Person(wire, ledger, RINA, "Rina", ti, true, false),
                        new Person(wire, ledger, GITA, "Gita", ti, false, false),
                        new Person(wire, ledger, DEWI, "Dewi", server, true, false),
                        new Person(wire, ledger, LINA, "Lina", new Group(wire, "Bagian Umum", -4, null), true, true)),
                9);
        taps(SARI, "Kirim", "1", Ledger.Told.RECORDED);
        entry(SARI, "1", new Event.Requested("izin", "h", "akademik", new Role("unit-terkait"), NOW, Map.of(), null));
        entry(0, null, new Event.NumberAssigned("IZ-2026-0001"));
        entry(SARI, "1", new Event.StepOpened("permohonan", 1));
        entry(SARI, "1", new Event.Submitted("permohonan", Map.of("alasan", "Uji")));
        entry(SARI, "1", new Event.StepOpened("analisis", 1));
    }

    private void taps(long by, String label, String callback, Ledger.Told told) {
        taps(by, label, callback, told, "");
    }

    private void taps(long by, String label, String callback, Ledger.Told told, String data) {
        String origin = Deed.tap(callback);
        ledger.did(new Deed(by, "" + by, label, origin, null, now, null));
        ledger.wasTold(origin, told, 1);
        ledger.wasAnswered(origin, new Ledger.Answer(data, now, now.plusMillis(50), undisturbed, "Mohon maaf."));
    }

    private void entry(long by, @Nullable String callback, Event event) {
        By who = by == 0 ? By.PROGRAM : new By(new id.sopan.engine.Person(by, "" + by), "u", new Role("unit-ti"));
        Origin origin = callback == null ? Origin.NONE : Origin.tap(-1, 1, callback);
        journal.add(new Entry(journal.size() + 1, now, now, who, origin, event));
    }

    private void approves(long by, String callback) {
        entry(by, callback, new Event.Decided("analisis", "setujui", null));
        entry(by, callback, new Event.StepOpened("periksa", 1));
    }

    private Audit audit() {
        runs.add(Run.fold("abcdefghijkl", journal));
        return new Audit(roll, ledger, new Stored(), struck(List.of()), chats());
    }

    private static Struck struck(List<String> all) {
        return new Struck(all, List.of(NOW.plusSeconds(1_000)));
    }

    private Chats chats() {
        return new Chats(roll, shown, new Stored(), Set.of("-3/5"));
    }

    private void writes(String what, int message, String text, int second) {
        ledger.did(new Deed(SARI, "Sari", what, Deed.message(-1, message), text, NOW.plusSeconds(second), null));
    }

    private void shows(Group group, int message, String text, String buttons) {
        shown.computeIfAbsent(group, unused -> new ArrayList<>())
                .add(new Seen(
                        JsonMapper.shared().readTree("""
                            {"message_id": %d, "date": %d, "from": {"id": 7777}, "text": "%s",
                             "reply_markup": {"inline_keyboard": [[%s]]}}
                            """.formatted(message, now.getEpochSecond(), text, buttons))));
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
    void whatWasWrittenAndIsNowhereIsLostWhateverOthersWereTold() {
        writes(Deed.REPLY, 7, "Keterangan ke-7", 0);
        shows(akademik, 6, "Formulir ini sudah ditutup.", "");
        shows(akademik, 8, "Formulir ini sudah ditutup.", "");
        assertThat(audit().lost()).singleElement().asString().contains("Keterangan ke-7");
        waiting.add("Keterangan ke-7");
        runs.clear();
        assertThat(audit().lost()).isEmpty();
    }

    @Test
    void aReplyThatWasAnsweredOrCouldNotBeHeardIsNotLost() {
        writes(Deed.REPLY, 7, "Keterangan ke-7", 0);
        answered.add(7L);
        String origin = Deed.message(-1, 8);
        ledger.didUnheard(new Deed(SARI, "Sari", Deed.REPLY, origin, "Keterangan ke-8", NOW, null));
        assertThat(audit().lost()).isEmpty();
    }

    @Test
    void aReplyIsNotLostWhereTheCardOfItsQuestionSaysThatItIsOver() {
        Deed.Question question = new Deed.Question(6, "IZ-2026-0001 · Mohon tuliskan alasan keputusan “Tolak”.");
        String origin = Deed.message(-2, 7);
        ledger.did(new Deed(RINA, "Rina", Deed.REPLY, origin, "Keterangan ke-7", NOW, question));
        shows(ti, 4, "Pertanyaan tentang permohonan IZ-2026-0002 ini ditutup.", "");
        assertThat(audit().lost()).singleElement().asString().contains("Keterangan ke-7");
        shows(ti, 5, "Pertanyaan tentang permohonan IZ-2026-0001 ini ditutup.", "");
        runs.clear();
        assertThat(audit().lost()).isEmpty();
    }

    @Test
    void aCommandThatWasNeitherCarriedOutNorAnsweredIsLost() {
        writes(Deed.WITHDRAW, 7, "/batal IZ-2026-0001 Salah.", 0);
        writes(Deed.ASK, 8, "/ajukan izin", 0);
        assertThat(audit().lost())
                .hasSize(2)
                .anyMatch(lost -> lost.contains("/batal"))
                .anyMatch(lost -> lost.contains("/ajukan"));
        answered.add(7L);
        begun.add(8L);
        runs.clear();
        assertThat(audit().lost()).isEmpty();
    }

    @Test
    void whoAsksAnewWhileTheirFormIsOpenIsShownItAgain() {
        writes(Deed.ASK, 8, "/ajukan izin", 0);
        begun.add(8L);
        writes(Deed.ASK, 9, "/ajukan izin", 600);
        assertThat(audit().lost()).isEmpty();
        runs.clear();
        List<Entry> sent = new ArrayList<>(journal);
        sent.set(1, new Entry(2, NOW, NOW, By.PROGRAM, Origin.NONE, new Event.NumberAssigned("IZ-2026-0002")));
        runs.add(Run.fold(RunId.ofMessage(-1, 8, SARI), sent));
        assertThat(audit().lost()).singleElement().asString().contains("-1 9");
    }

    @Test
    void whoIsToldThatTheyAskTooMuchIsNotHeardForAMinute() {
        writes(Deed.WITHDRAW, 7, "/batal IZ-2026-0001 Salah.", 30);
        writes(Deed.WITHDRAW, 8, "/batal IZ-2026-0001 Salah.", 600);
        shows(akademik, 6, "Bapak/Ibu Sari, mohon maaf, permintaan Bapak/Ibu terlalu banyak dalam waktu singkat.", "");
        assertThat(audit().lost()).singleElement().asString().contains("-1 8");
    }

    @Test
    void whoeverIsNextMustBeOfferedItInTheirGroup() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        approves(RINA, "2");
        assertThat(audit().other()).isEmpty();
        assertThat(chats().mistakes()).singleElement().asString().contains("IZ-2026-0001", "Manage Server");
        cards.add(new Evidence.Card("IZ-2026-0001", -3, 5, "", List.of()));
        assertThat(chats().mistakes()).isEmpty();
        cards.clear();
        shows(server, 6, "IZ-2026-0001", "{\"text\": \"Setujui\", \"callback_data\": \"v1:abcdefghijkl:d:setujui\"}");
        assertThat(chats().mistakes()).isEmpty();
        shows(ti, 8, "IZ-2026-0001", "{\"text\": \"Setujui\", \"callback_data\": \"v1:abcdefghijkl:2:j:dsetujui\"}");
        assertThat(chats().mistakes()).as("below a note").isEmpty();
        shows(ti, 7, "IZ-2026-0001", "{\"text\": \"Setujui\", \"callback_data\": \"v1:abcdefghijkl:d:setujui\"}");
        assertThat(chats().mistakes()).singleElement().asString().contains("can be decided in Unit TI");
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

    private String current(String action) {
        return "v1:abcdefghijkl:" + Run.fold("abcdefghijkl", journal).version() + ":" + action;
    }

    @Test
    void whatWasTheirsAndIsRefusedIsReported() {
        now = NOW.plusSeconds(60);
        taps(RINA, "Setujui", "2", Ledger.Told.REFUSED, current("d:setujui"));
        assertThat(audit().other()).singleElement().asString().contains("refused though it was theirs", "Setujui");
    }

    @Test
    void whatWasTheirsAndIsHeardWithoutCountingIsReported() {
        now = NOW.plusSeconds(60);
        taps(RINA, "Tolak", "2", Ledger.Told.HEARD, current("d:tolak"));
        assertThat(audit().other()).isEmpty();
        runs.clear();
        taps(RINA, "Setujui", "3", Ledger.Told.HEARD, current("d:setujui"));
        assertThat(audit().other()).singleElement().asString().contains("refused though it was theirs", "Setujui");
    }

    @Test
    void aRefusalIsRightOfAnOldCardOfSomebodyElseWithAFaultAroundAKillOrAfterAnAct() {
        now = NOW.plusSeconds(60);
        taps(RINA, "Setujui", "2", Ledger.Told.REFUSED, "v1:abcdefghijkl:1:d:setujui");
        taps(GITA, "Setujui", "3", Ledger.Told.REFUSED, current("d:setujui"));
        taps(SARI, "Setujui", "4", Ledger.Told.REFUSED, current("d:setujui"));
        undisturbed = false;
        taps(RINA, "Setujui", "5", Ledger.Told.REFUSED, current("d:setujui"));
        undisturbed = true;
        now = NOW.plusSeconds(1_001);
        taps(RINA, "Setujui", "6", Ledger.Told.REFUSED, current("d:setujui"));
        now = NOW.plusSeconds(2_000);
        taps(RINA, "Setujui", "7", Ledger.Told.REFUSED, current("d:setujui"));
        now = NOW.plusSeconds(2_001);
        taps(RINA, "Setujui", "8", Ledger.Told.RECORDED);
        approves(RINA, "8");
        assertThat(audit().other()).isEmpty();
    }

    @Test
    void aFormThatWasTheirsAndThatIsNotSentIsReported() {
        writes(Deed.ASK, 8, "/ajukan izin", 0);
        begun.add(8L);
        now = NOW.plusSeconds(60);
        taps(SARI, "Kirim", "2", Ledger.Told.HEARD, "v1:" + RunId.ofMessage(-1, 8, SARI) + ":1:k:");
        assertThat(audit().other()).singleElement().asString().contains("refused though it was theirs", "Kirim");
    }

    @Test
    void whatNeverCountsThoughManyTriedIsSaid() {
        audit();
        assertThat(Kind.never(roll, ledger, runs)).isEmpty();
        for (int i = 0; i < 40; i++) {
            taps(RINA, "Setujui", "many " + i, Ledger.Told.REFUSED);
        }
        assertThat(Kind.never(roll, ledger, runs)).singleElement().asString().contains("Setujui of Unit TI");
        approves(RINA, "many 1");
        runs.clear();
        audit();
        assertThat(Kind.never(roll, ledger, runs)).isEmpty();
        assertThat(Kind.never(roll, ledger, Collections.nCopies(40, runs.getFirst())))
                .containsExactly(
                        "Setujui of Manage Server never counted, of so many times: 0",
                        "Tolak never counted, of so many times: 0");
        assertThat(Kind.never(roll, ledger, List.of()))
                .singleElement()
                .asString()
                .contains("nobody's request");
    }

    @Test
    void aPlayInWhichNothingHappensHasNotPassed() {
        Instance instance = new Instance(emulator.address(), directory.toString(), SARI, directory);
        Ledger nothing = new Ledger();
        Wire wire = new Wire(emulator);
        try (Life life = new Life(instance, directory.resolve("bot.log"), List.of())) {
            Verdict verdict = new Reckoning(new Nobody(), instance, life, wire, new Town(wire, nothing), nothing)
                    .verdict(new Stored(), chats(), struck(List.of()), 0);
            assertThat(verdict.isGood()).isTrue();
            assertThat(told(new Script.MadeUp(1, Map.of(), 1, 1), verdict))
                    .startsWith("1 ")
                    .contains(" 0 taps", "nothing was tried");
            assertThat(told(new Script.Recorded(new Scenario(1, List.of(), Map.of())), verdict))
                    .as("a part of another play")
                    .startsWith("0 ");
        }
    }

    /** The exit code, and what is printed. */
    private String told(Script script, Verdict verdict) {
        Trial trial = new Trial(new Nobody(), "", directory, List.of());
        trial.judge(script, verdict);
        trial.waited(new Probe.Waits(10_000, 0, 0));
        StringWriter out = new StringWriter();
        int exit = TortureCommand.tell(List.of(trial), new PrintWriter(out));
        return exit + " " + out;
    }

    private static final class Nobody implements Subject {

        @Override
        public void live(Instance instance) {}

        @Override
        public Optional<String> hindrance(String mongodb) {
            return Optional.empty();
        }

        @Override
        public Evidence evidence(Instance instance) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aTimeBeforeTheDeedOrAfterItsAnswerIsReported() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        now = NOW.minusSeconds(61);
        approves(RINA, "2");
        assertThat(audit().other()).singleElement().asString().contains("is of 2026-11-24T00:58:59Z");
        runs.clear();
        journal.subList(5, 7).clear();
        now = NOW.plusSeconds(62);
        approves(RINA, "2");
        assertThat(audit().other()).singleElement().asString().contains("is of 2026-11-24T01:01:02Z");
        runs.clear();
        journal.subList(5, 7).clear();
        now = NOW.plusSeconds(59);
        approves(RINA, "2");
        assertThat(audit().other()).isEmpty();
    }

    @Test
    void aCardThatTellsOfAnotherEndIsReported() {
        deniesWith("2");
        audit();
        cards.add(new Evidence.Card("IZ-2026-0001", -1, 6, "✅ Selesai pada hari ini", List.of()));
        shows(akademik, 6, "✅ Selesai pada hari ini", "");
        assertThat(chats().mistakes())
                .hasSize(2)
                .anyMatch(mistake -> mistake.contains("says ✅ Selesai"))
                .anyMatch(mistake -> mistake.contains("does not say ⛔ Ditolak"));
        cards.set(0, new Evidence.Card("IZ-2026-0001", -1, 7, "⛔ Ditolak pada hari ini", List.of()));
        shows(akademik, 7, "⛔ Ditolak pada hari ini", "");
        assertThat(chats().mistakes()).isEmpty();
    }

    private void deniesWith(String callback) {
        entry(RINA, callback, new Event.Decided("analisis", "tolak", "Salah."));
        entry(RINA, callback, new Event.Ended(Ending.DITOLAK));
    }

    @Test
    void whatIsSaidTwiceAtOnceIsReportedUnlessAnAnswerWasLostOrTheBotKilled() {
        shows(akademik, 6, "Sudah.", "");
        shows(akademik, 7, "Belum.", "");
        now = NOW.plusSeconds(10);
        shows(akademik, 8, "Sudah.", "");
        assertThat(chats().repeated(ledger, struck(List.of()))).isEmpty();
        now = NOW.plusSeconds(11);
        shows(akademik, 9, "Sudah.", "");
        assertThat(chats().repeated(ledger, struck(List.of("lost_answer sendmessage/-2#1"))))
                .singleElement()
                .asString()
                .contains("messages 8 and 9 in Bagian Akademik");
        assertThat(chats().repeated(ledger, struck(List.of("lost_answer sendmessage/-1#1"))))
                .isEmpty();
        taps(SARI, "Lanjutkan", "2", Ledger.Told.HEARD);
        taps(SARI, "Lanjutkan", "3", Ledger.Told.HEARD);
        assertThat(chats().repeated(ledger, struck(List.of()))).isEmpty();
        now = NOW.plusSeconds(999);
        shows(ti, 1, "Sudah.", "");
        now = NOW.plusSeconds(1_001);
        shows(ti, 2, "Sudah.", "");
        assertThat(chats().repeated(ledger, struck(List.of("lost_answer sendmessage/-1#1"))))
                .isEmpty();
        now = NOW.plusSeconds(1_100);
        shows(ti, 3, "Belum.", "");
        shows(ti, 4, "Belum.", "");
        assertThat(chats().repeated(ledger, struck(List.of("lost_answer sendmessage/-1#1"))))
                .singleElement()
                .asString()
                .contains("messages 3 and 4 in Unit TI");
        now = NOW.plusSeconds(950);
        taps(RINA, "Setujui", "4", Ledger.Told.NOTHING);
        taps(RINA, "Setujui", "5", Ledger.Told.NOTHING);
        assertThat(chats().repeated(ledger, struck(List.of("lost_answer sendmessage/-1#1"))))
                .isEmpty();
    }

    @Test
    void whoWithdrawsForAnotherUnitOrUndoesWhatSomebodyElseDidIsReported() {
        taps(RINA, "Setujui", "2", Ledger.Told.RECORDED);
        entry(RINA, "2", new Event.Decided("analisis", "setujui", null));
        entry(0, "2", new Event.StepOpened("periksa", 1));
        taps(DEWI, "Urungkan", "3", Ledger.Told.RECORDED);
        entry(DEWI, "3", new Event.Undone("analisis"));
        assertThat(audit().other()).anyMatch(what -> what.contains("Undone") && what.contains("who may not"));
        runs.clear();
        journal.subList(5, journal.size()).clear();
        entry(LINA, null, new Event.Withdrawn("Salah."));
        assertThat(audit().other()).anyMatch(what -> what.contains("Withdrawn") && what.contains("who may not"));
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
            return cards;
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
        public boolean answered(long chat, long message) {
            return answered.contains(message);
        }

        @Override
        public boolean hasBegun(long chat, long message, long person) {
            return begun.contains(message);
        }

        @Override
        public boolean waits(String text) {
            return waiting.contains(text);
        }

        @Override
        public void close() {}
    }
}
