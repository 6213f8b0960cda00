package id.sopan.checkup;

import static id.sopan.checkup.Finding.Mark.DOUBTFUL;
import static id.sopan.checkup.Finding.Mark.FINE;
import static id.sopan.checkup.Finding.Mark.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.Shipped;
import id.sopan.checkup.Facts.Home;
import id.sopan.checkup.Facts.Post;
import id.sopan.desk.Runs;
import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import id.sopan.procedure.Starts;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import id.sopan.store.Keeping;
import id.sopan.wording.Card;
import id.sopan.wording.UnitChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check on a sound installation and on one where what it looks at is wrong. */
class ChecksTest {

    private static final CalendarData SHIPPED =
            Shipped.in(ZoneId.of("Asia/Jakarta")).data();

    private static final Keeping FILE = new Keeping.InFile(Path.of("data/sopan.db"), "ext4", 50_000_000_000L);
    private static final List<Post> SOUND = List.of(
            post("Bagian Akademik", Role.UNIT_TERKAIT),
            post("Unit TI", Role.UNIT_TI, 1, 2),
            post("Manage Server", Role.MANAGE_SERVER, 3, 4),
            post("Tim Pengembang", Role.PENGEMBANG));

    private static Post post(String unit, Role role, long... listed) {
        Set<Long> people = new HashSet<>();
        for (long person : listed) {
            people.add(person);
        }
        boolean open = role.equals(Role.UNIT_TERKAIT) || role.equals(Role.PENGEMBANG);
        return new Post(new UnitChoice(unit, unit), role, Home.ADMINISTRATOR, open, people, OptionalInt.empty());
    }

    private static Facts facts(List<Post> posts, List<Procedure> procedures) {
        return new Facts(
                link(false, Duration.ofSeconds(1)),
                posts,
                procedures,
                LocalDate.parse("2026-11-24"),
                until("2027-12-31"),
                Optional.empty(),
                FILE,
                true,
                38,
                Runs.Illegible.NONE);
    }

    private static Facts facts(Optional<Link> link) {
        return new Facts(
                link,
                SOUND,
                List.of(),
                LocalDate.EPOCH,
                until("9999-12-31"),
                Optional.empty(),
                FILE,
                true,
                38,
                Runs.Illegible.NONE);
    }

    private static Facts facts(Keeping store, boolean writes) {
        return new Facts(
                Optional.empty(),
                SOUND,
                List.of(),
                LocalDate.EPOCH,
                until("9999-12-31"),
                Optional.empty(),
                store,
                writes,
                38,
                Runs.Illegible.NONE);
    }

    private static DateRange until(String last) {
        return new DateRange(LocalDate.EPOCH, LocalDate.parse(last));
    }

    private static Facts on(String today) {
        return on(today, Optional.empty());
    }

    private static Facts on(String today, Optional<Provisional> provisional) {
        return on(today, until("2026-12-31"), provisional);
    }

    private static Facts on(String today, DateRange covered, Optional<Provisional> provisional) {
        return new Facts(
                Optional.empty(),
                SOUND,
                List.of(),
                LocalDate.parse(today),
                covered,
                provisional,
                FILE,
                true,
                38,
                Runs.Illegible.NONE);
    }

    private static Optional<Link> link(boolean readsAll, @Nullable Duration ahead) {
        return Optional.of(new Link("sopan_bot", readsAll, ahead));
    }

    private static void assertFinding(Finding finding, Finding.Mark mark, String words) {
        assertThat(finding.mark()).as(finding.toString()).isEqualTo(mark);
        assertThat(Finding.html("", List.of(finding), Language.ID)).contains(words);
        assertThat(Finding.html("", List.of(finding), Language.EN)).doesNotContain("{");
    }

    private static Procedure shipped() {
        try {
            return ProcedureReader.read("webservice.yaml", Files.readString(Path.of("conversations/webservice.yaml")))
                    .orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The webservice procedure with one decision that needs so much, asked for by units of that role. */
    private static Procedure deciding(@Nullable Approvals approvals, Role asks, Role... acts) {
        Procedure procedure = shipped();
        Step step = procedure.steps().stream()
                .filter(each -> each.work() instanceof Decision && !each.acts().contains(Role.PEMOHON))
                .findFirst()
                .orElseThrow();
        Decision decision = (Decision) step.work();
        Step needing = new Step(
                step.id(),
                step.nomor(),
                step.kegiatan(),
                step.pelaksana(),
                step.mutuBaku(),
                step.keterangan(),
                List.of(acts),
                new Decision(decision.exits(), approvals),
                step.pausesClock(),
                step.reminders(),
                step.escalation(),
                step.added());
        Starts starts = procedure.starts();
        return new Procedure(
                procedure.id(),
                procedure.prefix(),
                procedure.nama(),
                procedure.dokumen(),
                procedure.header(),
                procedure.totalTertulis(),
                procedure.unreadable(),
                new Starts(List.of(asks), starts.command(), starts.label(), starts.every()),
                procedure.added(),
                List.of(needing),
                procedure.hash(),
                procedure.earlier());
    }

    @Test
    void token() {
        assertFinding(LinkChecks.token(facts(link(false, null))), FINE, "@sopan_bot");
        assertFinding(LinkChecks.token(facts(Optional.empty())), DOUBTFUL, "/token");
    }

    @Test
    void privacyMode() {
        assertFinding(LinkChecks.privacy(facts(link(false, null))), FINE, "menyala");
        assertFinding(LinkChecks.privacy(facts(link(true, null))), DOUBTFUL, "/setprivacy");
        assertFinding(LinkChecks.privacy(facts(Optional.empty())), DOUBTFUL, "belum diketahui");
    }

    @Test
    void roles() {
        List<Procedure> procedures = List.of(shipped());
        assertFinding(UnitChecks.roles(facts(SOUND, procedures)), FINE, "4 unit");
        assertFinding(UnitChecks.roles(facts(SOUND.subList(0, 3), procedures)), WRONG, "/pasang pengembang NAMA");
    }

    @Test
    void aRoleThatOnlyMayAskOrIsToldWhenItIsLateNeedsAUnitToo() {
        Role kabag = new Role("kabag");
        Procedure asked = deciding(null, kabag, Role.UNIT_TI);
        SequencedMap<Role, Text> added = new LinkedHashMap<>(Map.of(kabag, Text.of("Kabag Keuangan")));
        Procedure procedure = new Procedure(
                asked.id(),
                asked.prefix(),
                asked.nama(),
                asked.dokumen(),
                asked.header(),
                asked.totalTertulis(),
                asked.unreadable(),
                asked.starts(),
                added,
                asked.steps(),
                asked.hash(),
                asked.earlier());
        assertFinding(UnitChecks.roles(facts(SOUND, List.of(procedure))), WRONG, "Kabag Keuangan");
    }

    @Test
    void aUnitWithSeveralListsIsNamedWithTheRoleOfTheEmptyOne() {
        List<Post> posts = List.of(
                post("Unit TI", Role.UNIT_TI), post("Unit TI", Role.MANAGE_SERVER, 3), post("Kampus B", Role.UNIT_TI));
        assertFinding(UnitChecks.people(facts(posts, List.of())), WRONG, "untuk Unit TI (Unit TI), Kampus B.");
        assertFinding(UnitChecks.single(facts(posts, List.of())), DOUBTFUL, "Unit TI (Manage Server)");
    }

    @Test
    void eachTurnOfADecisionNeedsSomebodyElse() {
        Procedure inTurn = deciding(
                new Approvals(2, List.of(Role.UNIT_TI, Role.MANAGE_SERVER)),
                Role.UNIT_TERKAIT,
                Role.UNIT_TI,
                Role.MANAGE_SERVER);
        List<Post> alone = List.of(post("Unit TI", Role.UNIT_TI, 1), post("Unit TI", Role.MANAGE_SERVER, 1));
        assertFinding(
                DecisionCheck.of(facts(alone, List.of(inTurn))),
                WRONG,
                "Prosedur Pengelolaan Webservice, langkah 2 (Unit TI (Manage Server), kurang 1 orang)");
        List<Post> two = List.of(post("Unit TI", Role.UNIT_TI, 1), post("Unit TI", Role.MANAGE_SERVER, 1, 2));
        assertThat(DecisionCheck.of(facts(two, List.of(inTurn))).mark()).isEqualTo(FINE);
    }

    @Test
    void aSequenceMayHaveAsManyRolesAsAnAgencyHasOffices() {
        Role[] offices =
                IntStream.range(0, 40).mapToObj(n -> new Role("kantor-" + n)).toArray(Role[]::new);
        Procedure inTurn = deciding(new Approvals(40, List.of(offices)), Role.UNIT_TERKAIT, offices);
        List<Post> everybodyTwice = IntStream.range(0, 40)
                .mapToObj(n -> post("Kantor " + n, offices[n], n, (n + 1) % 40))
                .toList();
        List<Post> oneTooFew = IntStream.range(0, 40)
                .mapToObj(n -> post("Kantor " + n, offices[n], n % 39, (n + 1) % 39))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(DecisionCheck.of(facts(everybodyTwice, List.of(inTurn))).mark())
                    .isEqualTo(FINE);
            assertThat(DecisionCheck.of(facts(oneTooFew, List.of(inTurn))).mark())
                    .isEqualTo(WRONG);
        });
    }

    @Test
    void groups() {
        assertFinding(UnitChecks.homes(facts(SOUND, List.of())), FINE, "administrator");
        for (Home home : Home.values()) {
            Post post = new Post(
                    new UnitChoice("ti", "Unit TI"), Role.UNIT_TI, home, false, Set.of(1L), OptionalInt.empty());
            Finding.Mark expected = switch (home) {
                case NONE, LOST -> WRONG;
                case MEMBER -> DOUBTFUL;
                case ADMINISTRATOR -> FINE;
            };
            assertThat(UnitChecks.homes(facts(List.of(post), List.of())).mark()).isEqualTo(expected);
        }
    }

    @Test
    void people() {
        assertFinding(UnitChecks.people(facts(SOUND, List.of())), FINE, "4 orang");
        assertFinding(UnitChecks.people(facts(List.of(post("Unit TI", Role.UNIT_TI)), List.of())), WRONG, "/anggota");
    }

    @Test
    void aDecisionNeedsItsPeople() {
        Procedure one = deciding(null, Role.UNIT_TERKAIT, Role.UNIT_TI);
        Procedure two = deciding(new Approvals(2, List.of()), Role.UNIT_TERKAIT, Role.UNIT_TI);
        Procedure three = deciding(new Approvals(3, List.of()), Role.UNIT_TERKAIT, Role.UNIT_TI);
        Procedure inTurn = deciding(
                new Approvals(2, List.of(Role.UNIT_TI, Role.MANAGE_SERVER)),
                Role.UNIT_TERKAIT,
                Role.UNIT_TI,
                Role.MANAGE_SERVER);
        assertFinding(DecisionCheck.of(facts(SOUND, List.of(one, two, inTurn))), FINE, "setiap keputusan");
        assertFinding(
                DecisionCheck.of(facts(SOUND, List.of(three))),
                WRONG,
                "Prosedur Pengelolaan Webservice, langkah 2 (Unit TI, kurang 1 orang)");
        assertFinding(DecisionCheck.of(facts(SOUND, List.of(three))), WRONG, "kirim /anggota di grup unit itu");
        List<Post> withoutServer = SOUND.stream()
                .map(post -> post.role().equals(Role.MANAGE_SERVER) ? post("Manage Server", post.role()) : post)
                .toList();
        assertFinding(
                DecisionCheck.of(facts(withoutServer, List.of(inTurn))),
                WRONG,
                "Prosedur Pengelolaan Webservice, langkah 2 (Manage Server, kurang 1 orang)");
    }

    @Test
    void alsoWhereAllOfItsGroupMayTakeIt() {
        Procedure three = deciding(new Approvals(3, List.of()), Role.UNIT_TI, Role.PENGEMBANG);
        Finding few = DecisionCheck.of(facts(List.of(group(2)), List.of(three)));
        assertFinding(few, WRONG, "Prosedur Pengelolaan Webservice, langkah 2 (Tim Pengembang, kurang 1 orang)");
        assertFinding(few, WRONG, "tambahkan orang ke grup unit itu");
        assertThat(few.presses()).isEmpty();
        assertThat(DecisionCheck.of(facts(List.of(group(3)), List.of(three))).mark())
                .isEqualTo(FINE);
        assertThat(DecisionCheck.of(facts(List.of(post("Tim Pengembang", Role.PENGEMBANG)), List.of(three)))
                        .mark())
                .as("Telegram does not say how many they are")
                .isEqualTo(FINE);
    }

    @Test
    void onlyUnitsThatLackPeopleAreNamed() {
        Post ti = post("Unit TI", Role.UNIT_TI, 1);
        List<Post> posts = List.of(ti, post("Manage Server", Role.MANAGE_SERVER, 3, 4), group(2));
        Procedure inTurn = deciding(
                new Approvals(3, List.of(Role.UNIT_TI, Role.MANAGE_SERVER, Role.PENGEMBANG)),
                Role.UNIT_TI,
                Role.UNIT_TI,
                Role.MANAGE_SERVER,
                Role.PENGEMBANG);
        Finding own = DecisionCheck.of(facts(posts, List.of(inTurn)));
        assertFinding(own, DOUBTFUL, "Prosedur Pengelolaan Webservice, langkah 2 (Unit TI, kurang 1 orang)");
        assertThat(own.presses()).containsExactly(new Press.CallPeople(ti.unit()));

        Procedure four = deciding(new Approvals(4, List.of()), Role.UNIT_TERKAIT, Role.UNIT_TI, Role.PENGEMBANG);
        assertFinding(
                DecisionCheck.of(facts(posts, List.of(four))),
                WRONG,
                "Prosedur Pengelolaan Webservice, langkah 2 (Unit TI, kurang 1 orang)");
    }

    private static Post group(int members) {
        UnitChoice unit = new UnitChoice("Tim Pengembang", "Tim Pengembang");
        return new Post(unit, Role.PENGEMBANG, Home.ADMINISTRATOR, true, Set.of(), OptionalInt.of(members));
    }

    @Test
    void aUnitWithFewerPeopleThanAnotherOfItsRoleIsTheOneThatCounts() {
        List<Post> posts = List.of(post("Unit TI", Role.UNIT_TI, 1, 2), post("Unit TI Kampus B", Role.UNIT_TI));
        Procedure one = deciding(null, Role.UNIT_TERKAIT, Role.UNIT_TI);
        assertThat(DecisionCheck.of(facts(posts, List.of(one))).mark()).isEqualTo(WRONG);
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        Procedure own = deciding(null, Role.UNIT_TI, Role.UNIT_TI);
        assertThat(DecisionCheck.of(facts(SOUND, List.of(own))).mark()).isEqualTo(FINE);
        List<Post> alone = List.of(post("Unit TI", Role.UNIT_TI, 1));
        assertFinding(DecisionCheck.of(facts(alone, List.of(own))), DOUBTFUL, "permohonan petugas sendiri");
    }

    @Test
    void nobodyIsIndispensable() {
        assertFinding(UnitChecks.single(facts(SOUND, List.of())), FINE, "tidak ada unit");
        assertFinding(
                UnitChecks.single(facts(List.of(post("Unit TI", Role.UNIT_TI, 1)), List.of())),
                DOUBTFUL,
                "untuk Unit TI");
    }

    @Test
    void calendar() {
        assertFinding(CalendarCheck.of(on("2026-10-31")), FINE, "2026");
        assertFinding(CalendarCheck.of(on("2026-11-02")), DOUBTFUL, "59 hari lagi");
        assertFinding(CalendarCheck.of(on("2026-12-31")), DOUBTFUL, "0 hari lagi");
        assertFinding(CalendarCheck.of(on("2027-01-01")), WRONG, "tidak terhitung");
        DateRange nextYear = new DateRange(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
        assertFinding(CalendarCheck.of(on("2026-11-30", nextYear, Optional.empty())), WRONG, "baru mulai");
    }

    /** As shipped: the days off of 2027 were read once, and Ramadan of 2027 waits for the moon. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-10-26, -, -", "2026-11-03, 2027-01-01, Tahun Baru", "2027-02-04, 2027-02-05, Imlek"})
    void daysToComeThatMayStillChangeAreNamed(String today, @Nullable LocalDate date, @Nullable String name) {
        Optional<Provisional> first = Provisional.first(SHIPPED, LocalDate.parse(today), 60);
        assertThat(first.map(Provisional::date)).isEqualTo(Optional.ofNullable(date));
        first.ifPresent(day -> assertThat(day.name().id()).contains(String.valueOf(name)));
    }

    @Test
    void aProvisionalDayIsInDoubtAndSaysWhatToDo() {
        Optional<Provisional> day = Provisional.first(SHIPPED, LocalDate.parse("2027-01-04"), 60);
        assertFinding(CalendarCheck.of(on("2026-10-31", day)), DOUBTFUL, "masih sementara");
        assertFinding(CalendarCheck.of(on("2026-10-31", day)), DOUBTFUL, "/kalender");
        assertFinding(CalendarCheck.of(on("2027-01-01", day)), WRONG, "tidak terhitung");
    }

    @Test
    void clock() {
        assertFinding(LinkChecks.clock(facts(link(false, Duration.ofSeconds(-30)))), FINE, "sama");
        assertFinding(LinkChecks.clock(facts(link(false, Duration.ofSeconds(31)))), DOUBTFUL, "31 detik lebih cepat");
        assertFinding(LinkChecks.clock(facts(link(false, Duration.ofSeconds(-121)))), WRONG, "121 detik lebih lambat");
        assertFinding(LinkChecks.clock(facts(link(false, null))), DOUBTFUL, "belum dapat dibandingkan");
    }

    @Test
    void store() {
        Path path = Path.of("data/sopan.db");
        assertFinding(StoreChecks.store(facts(FILE, true)), FINE, "sisa ruang 50");
        assertFinding(StoreChecks.store(facts(FILE, false)), WRONG, "tidak dapat ditulis");
        assertStore(new Keeping.InFile(path, "ext4", 99_000_000), WRONG, "tinggal 99 MB");
        assertStore(new Keeping.InFile(path, "ext4", 900_000_000), DOUBTFUL, "900 MB");
        assertStore(new Keeping.InFile(path, "", Long.MAX_VALUE), DOUBTFUL, "sisa ruang tidak dapat diketahui");
        assertStore(new Keeping.InFile(path, "tmpfs", 9_000_000_000L), WRONG, "tmpfs");
        assertStore(new Keeping.InFile(path, "nfs4", 9_000_000_000L), DOUBTFUL, "disk jaringan");
        assertStore(cluster(Keeping.Topology.REPLICA_SET, "rs"), FINE, "replica set rs");
        assertStore(cluster(Keeping.Topology.ONE_MEMBER, "rs"), DOUBTFUL, "<code>replicaSet=rs</code>");
        assertStore(cluster(Keeping.Topology.SHARDED, ""), FINE, "sharded cluster");
        assertStore(cluster(Keeping.Topology.SINGLE, ""), DOUBTFUL, "tanpa replica set");
    }

    private static Keeping cluster(Keeping.Topology topology, String replicaSet) {
        return new Keeping.InCluster("mongo:27017/sopan", topology, replicaSet);
    }

    private static void assertStore(Keeping store, Finding.Mark mark, String words) {
        assertFinding(StoreChecks.store(facts(store, true)), mark, words);
    }

    @Test
    void backup() {
        assertFinding(StoreChecks.backup(facts(FILE, true)), DOUBTFUL, "bin/sopan-backup");
    }

    @Test
    void requests() {
        Facts sound = facts(SOUND, List.of());
        assertFinding(StoreChecks.requests(sound), FINE, "38 yang terbaru dapat dibaca");
        assertFinding(StoreChecks.requests(spoiled(false)), WRONG, "tidak dapat dibaca WS-2026-0002");
        assertFinding(StoreChecks.requests(spoiled(false)), WRONG, "Mohon pulihkan dari cadangan");
        assertFinding(StoreChecks.requests(spoiled(true)), WRONG, "tidak dapat dibaca WS-2026-0002");
        assertFinding(StoreChecks.requests(spoiled(true)), WRONG, "mohon jalankan kembali versi itu. Hanya");
    }

    private static Facts spoiled(boolean ofNewer) {
        Facts sound = facts(SOUND, List.of());
        return new Facts(
                sound.link(),
                sound.posts(),
                sound.procedures(),
                sound.today(),
                sound.covered(),
                sound.provisional(),
                sound.store(),
                sound.writes(),
                sound.newest(),
                new Runs.Illegible(List.of("WS-2026-0002"), ofNewer));
    }

    @Test
    void whatIsWrongHasSomethingToPress() {
        Press callTi = new Press.CallPeople(new UnitChoice("Unit TI", "Unit TI"));
        Press add = new Press.AddToGroup("sopan_bot");
        List<Post> nobody = List.of(post("Unit TI", Role.UNIT_TI));
        List<Post> one = List.of(post("Unit TI", Role.UNIT_TI, 1));
        Procedure decides = deciding(null, Role.UNIT_TERKAIT, Role.UNIT_TI);

        assertThat(UnitChecks.people(facts(nobody, List.of())).presses()).containsExactly(callTi);
        assertThat(UnitChecks.single(facts(one, List.of())).presses()).containsExactly(callTi);
        assertThat(DecisionCheck.of(facts(nobody, List.of(decides))).presses()).containsExactly(callTi);
        assertFinding(DecisionCheck.of(facts(List.of(), List.of(decides))), WRONG, "benahi dahulu Peran");
        assertThat(UnitChecks.roles(facts(SOUND.subList(0, 3), List.of(shipped())))
                        .presses())
                .containsExactly(add, new Press.CopyBinding(Role.PENGEMBANG));
        Post lost = new Post(
                new UnitChoice("ti", "Unit TI"), Role.UNIT_TI, Home.LOST, false, Set.of(), OptionalInt.empty());
        assertThat(UnitChecks.homes(facts(List.of(lost), List.of())).presses()).containsExactly(add);
        assertThat(UnitChecks.people(facts(List.of(lost), List.of())).presses())
                .as("nobody can be called in a group that is lost")
                .isEmpty();
        assertFinding(UnitChecks.people(facts(List.of(lost), List.of())), WRONG, "benahi dahulu Grup");
        Post alone = new Post(
                new UnitChoice("ti", "Unit TI"), Role.UNIT_TI, Home.LOST, false, Set.of(1L), OptionalInt.empty());
        assertFinding(UnitChecks.single(facts(List.of(alone), List.of())), DOUBTFUL, "benahi dahulu Grup");
        Procedure own = deciding(null, Role.UNIT_TI, Role.UNIT_TI);
        assertFinding(DecisionCheck.of(facts(List.of(alone), List.of(own))), DOUBTFUL, "benahi dahulu Grup");
        assertThat(LinkChecks.privacy(facts(link(true, null))).presses()).containsExactly(new Press.OpenBotFather());
    }

    @Test
    void longListsAreShortened() {
        Finding finding = Finding.wrong("check.people.nobody.called", List.of("A", "B", "C", "D", "E", "F", "G", "H"));
        assertThat(Finding.html("", List.of(finding), Language.ID)).contains("A, B, C, D, E, F, dan 2 lainnya");
    }

    @Test
    void whereManyLinesNameManyAllStandInOneMessageWithFewerNames() {
        List<String> names = IntStream.range(0, 8)
                .mapToObj(number -> "Subbagian Pengelolaan Sistem Informasi dan Basis Data " + number)
                .toList();
        Finding finding = Finding.wrong("check.people.nobody.called", names);
        String all = Finding.html("Pemeriksaan", Collections.nCopies(10, finding), Language.ID);
        assertThat(Card.length(all)).isLessThanOrEqualTo(Card.MESSAGE);
        assertThat(all.lines()).hasSize(11);
        assertThat(all).contains(names.getFirst()).doesNotContain(names.getLast());
        assertThat(Finding.html("Pemeriksaan", List.of(finding), Language.ID)).contains(names.get(5));
    }

    @ParameterizedTest
    @EnumSource
    void whereMuchIsWrongTheWorstStandsFirstAndTheRestIsCounted(Language language) {
        List<String> units =
                Collections.nCopies(20, "Bagian Administrasi Akademik dan Kemahasiswaan Politeknik Negeri");
        List<Finding> findings = IntStream.rangeClosed(1, 80)
                .mapToObj(number ->
                        number > 9 ? Finding.wrong("check.home.lost", units) : Finding.fine("check.home.fine"))
                .toList();
        String text = Checkup.text("<b>Sopan</b>", findings, language);
        assertThat(Card.length(text)).isLessThanOrEqualTo(Card.MESSAGE);
        List<String> lines = text.lines().toList();
        assertThat(lines.get(1)).startsWith("❌");
        assertThat(lines.getLast()).startsWith("… ").contains(" " + (80 - (lines.size() - 2)) + " ");
        assertThat(Checkup.text("<b>Sopan</b>", findings.subList(7, 12), language)
                        .lines())
                .hasSize(6)
                .element(1)
                .asString()
                .startsWith("✅");
    }
}
