package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.definition.Problem;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ProcedureLibraryTest {

    private final Map<String, String> files =
            new TreeMap<>(Map.of("webservice.yaml", Shipped.yaml("webservice"), "server.yaml", Shipped.yaml("server")));
    private final RememberedVersions store = new RememberedVersions();
    private final List<String> refused = new ArrayList<>();
    private final List<String> toldAside = new ArrayList<>();
    private final List<String> toldGone = new ArrayList<>();
    private final List<String> toldChanged = new ArrayList<>();
    private boolean ending;
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final ProcedureLibrary library = library();

    @Test
    void takesCleanFilesAndKeepsThem() {
        Refreshed refreshed = library.refresh();

        assertThat(refreshed.accepted()).extracting(Procedure::id).containsExactly("server", "webservice");
        assertThat(store.current())
                .extracting(ProcedureStore.Version::id)
                .containsExactlyInAnyOrder("server", "webservice");
        assertThat(library.named("webservice")).isPresent();
        assertThat(library.refresh().accepted()).isEmpty();
    }

    @Test
    void takesAChangeAndStillKnowsTheVersionBefore() {
        library.refresh();
        Procedure before = library.current("webservice").orElseThrow();

        files.computeIfPresent("webservice.yaml", (file, text) -> text.replace("Lulus uji", "Lulus"));
        library.refresh();

        Procedure after = library.current("webservice").orElseThrow();
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(library.byHash(before.hash())).contains(before);
        assertThat(restarted().byHash(before.hash())).contains(before);
    }

    @Test
    void aRoleIsRenamedOnceAllFilesThatHaveItSaySo() {
        files.replaceAll((file, text) -> text.replace(
                        "starts:", "pelaksana: {bendahara: {id: Bendahara, en: Treasurer}}\n\nstarts:")
                .replaceFirst("pelaksana: \\[unit-ti", "pelaksana: [bendahara, unit-ti"));
        assertThat(library.refresh().refused()).isEmpty();

        files.computeIfPresent("server.yaml", ProcedureLibraryTest::renamed);
        assertThat(library.refresh().refused())
                .extracting(Problem::en)
                .singleElement()
                .asString()
                .contains("has another name in webservice.yaml", "a new name is written in all files that have it");
        files.computeIfPresent("webservice.yaml", ProcedureLibraryTest::renamed);

        assertThat(library.refresh().accepted()).extracting(Procedure::id).containsExactly("server", "webservice");
        assertThat(library.roles().nama(new Role("bendahara")).id()).isEqualTo("Bendahara Pengeluaran");
    }

    @Test
    void aRoleThatNoFileNamesAnyMoreIsCalledAsItWasLast() {
        Role auditor = new Role("auditor");
        String plain = Shipped.yaml("server");
        for (String nama : List.of("Pemeriksa", "Auditor Internal")) {
            files.put(
                    "server.yaml",
                    plain.replace("starts:", "pelaksana: {auditor: {id: %s, en: Auditor}}\n\nstarts:".formatted(nama))
                            .replaceFirst("pelaksana: \\[unit-ti", "pelaksana: [auditor, unit-ti"));
            assertThat(library.refresh().refused()).isEmpty();
            assertThat(library.nama(auditor).id()).isEqualTo(nama);
            now = now.plusSeconds(60);
        }

        files.put("server.yaml", plain);
        library.refresh();
        assertThat(library.roles().has(auditor)).isFalse();
        assertThat(library.nama(auditor).id()).isEqualTo("Auditor Internal");
        files.keySet().removeIf("server.yaml"::equals);
        ProcedureLibrary restarted = restarted();
        restarted.refresh();
        assertThat(restarted.nama(auditor).id()).isEqualTo("Auditor Internal");
        assertThat(restarted.nama(new Role("tak-dikenal")).id()).isEqualTo("tak-dikenal");
    }

    private static String renamed(String file, String text) {
        return text.replace("id: Bendahara,", "id: Bendahara Pengeluaran,");
    }

    @Test
    void refusesABrokenFileOnceAndKeepsTheVersionBefore() {
        library.refresh();
        Procedure before = library.current("server").orElseThrow();

        files.computeIfPresent("server.yaml", (file, text) -> text.replace("nomor: 6", "nomor: enam"));
        Refreshed refreshed = library.refresh();
        library.refresh();

        assertThat(refreshed.refused())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("server.yaml"));
        assertThat(refused).containsExactly("server.yaml");
        assertThat(library.current("server")).contains(before);
        assertThat(library.current("webservice")).isPresent();
    }

    @Test
    void keepsTheVersionBeforeOfAFileThatWasBrokenBeforeTheStart() {
        library.refresh();
        files.put("server.yaml", "id: [");

        ProcedureLibrary restarted = restarted();
        restarted.refresh();

        assertThat(restarted.current("server")).isEqualTo(library.current("server"));
        assertThat(restarted.current("webservice")).isPresent();
    }

    @Test
    void keepsTheVersionBeforeOfABrokenFileThatIsNotNamedAfterItsProcedure() {
        library.refresh();
        files.remove("server.yaml");
        files.put("peladen.yaml", Shipped.yaml("server").replace("nomor: 6", "nomor: enam"));

        ProcedureLibrary restarted = restarted();
        Refreshed refreshed = restarted.refresh();

        assertThat(restarted.current("server")).isEqualTo(library.current("server"));
        assertThat(restarted.current("webservice")).isPresent();
        assertThat(refreshed.refused()).extracting(Problem::file).containsOnly("peladen.yaml");
        assertThat(refreshed.refused())
                .extracting(Problem::inEnglish)
                .noneMatch(error -> error.contains("not offered"));
    }

    /** Two decisions with one label, which no rule spoke against when it was accepted. */
    @Test
    void keepsAFileInForceThatTodaysRulesWouldRefuseAndSaysSo() {
        String old = Shipped.yaml("server")
                .replace("label: {id: Tolak, en: Deny}", "label: {id: Minta Perbaikan, en: Ask for Completion}");
        assertThat(ProcedureReader.read("server.yaml", old).procedure()).isNull();
        Procedure inForce = ProcedureReader.accepted(old).orElseThrow();
        store.save(new ProcedureStore.Version(inForce.hash(), "server", old, now));
        files.put("server.yaml", old);

        Refreshed refreshed = library.refresh();

        assertThat(library.current("server")).contains(inForce);
        assertThat(library.current("webservice")).as("which begins it").isPresent();
        assertThat(refused).containsExactly("server.yaml");
        assertThat(refreshed.refused())
                .extracting(Problem::inEnglish)
                .anyMatch(problem -> problem.contains("stays in force"))
                .hasSizeGreaterThan(1);
        library.refresh();
        assertThat(library.current("server")).contains(inForce);

        files.put("server.yaml", old.replace("Spesifikasi", "Kebutuhan"));
        library.refresh();
        assertThat(library.current("server"))
                .as("what is changed must keep the rules")
                .contains(inForce);
        assertThat(library.current("webservice")).isPresent();
    }

    /** As it was accepted once: blank buttons cannot be sent, and take those beside them along. */
    @Test
    void whatIsBlankInAFileInForceIsShownByTheOtherLanguageOrItsId() {
        String old = Shipped.yaml("server")
                .replace("label: {id: Tolak, en: Deny}", "label: {id: ' ', en: Deny}")
                .replaceFirst("(?m)^  label: .*$", "  label: ' '")
                .replaceFirst("(?m)^nama: .*$", "nama: {id: Server, en: \"\\\\u200b\"}");
        Procedure inForce = ProcedureReader.accepted(old).orElseThrow();
        store.save(new ProcedureStore.Version(inForce.hash(), "server", old, now));
        files.put("server.yaml", old);

        library.refresh();

        Procedure current = library.current("server").orElseThrow();
        assertThat(current.starts().label()).isEqualTo(Text.of("server"));
        assertThat(current.nama()).isEqualTo(Text.of("Server"));
        assertThat(current.steps().stream()
                        .flatMap(step ->
                                step.work() instanceof Decision decision ? decision.exits().stream() : Stream.empty())
                        .map(Exit::label))
                .contains(new Text("Deny", "Deny"));
    }

    @Test
    void whatIsInForceStaysThoughItsButtonOrPrefixWouldBeRefusedToday() {
        files.computeIfPresent("server.yaml", (file, text) -> text.replaceFirst("(?m)^  label: .*$", "  label: Minta"));
        files.computeIfPresent(
                "webservice.yaml",
                (file, text) ->
                        text.replaceFirst("(?m)^  label: .*$", "  label: Minta").replace("prefix: WS", "prefix: COBA"));
        files.forEach((file, text) -> {
            Procedure inForce = ProcedureReader.accepted(text).orElseThrow();
            store.save(new ProcedureStore.Version(inForce.hash(), inForce.id(), text, now));
        });

        assertThat(library.refresh().refused()).isEmpty();
        assertThat(library.all()).extracting(Procedure::id).containsExactly("server", "webservice");

        files.computeIfPresent("webservice.yaml", (file, text) -> text.replace("Lulus uji", "Lulus"));
        assertThat(library.refresh().refused())
                .extracting(Problem::inEnglish)
                .anyMatch(problem -> problem.contains("The button"))
                .anyMatch(problem -> problem.contains("dry runs"));
    }

    @Test
    void takesChangesOfOtherFilesThoughOneInForceCannotBeReadAnyMore() {
        String unreadable = "id: perawatan\nprefix: PR\n";
        store.save(new ProcedureStore.Version("1", "perawatan", unreadable, now));
        files.put("perawatan.yaml", unreadable);
        Refreshed first = library.refresh();
        assertThat(first.accepted()).extracting(Procedure::id).containsExactly("server", "webservice");
        assertThat(first.refused())
                .extracting(Problem::inEnglish)
                .anyMatch(problem -> problem.contains("not offered"))
                .noneMatch(problem -> problem.contains("stays in force"));

        files.computeIfPresent("webservice.yaml", (file, text) -> text.replace("Lulus uji", "Lulus"));
        assertThat(library.refresh().accepted()).extracting(Procedure::id).containsExactly("webservice");
    }

    @Test
    void refusesACopyAndNotTheFileInForce() {
        library.refresh();
        files.put("server (1).yaml", Shipped.yaml("server").replace("Lulus uji", "Lulus"));

        for (ProcedureLibrary each : List.of(library, restarted())) {
            assertThat(each.refresh().refused())
                    .extracting(Problem::inEnglish)
                    .contains("server (1).yaml:3: `id: server` is used by server.yaml already. Choose another.")
                    .allMatch(error -> error.startsWith("server (1).yaml:"))
                    .noneMatch(error -> error.contains("not offered"));
            assertThat(each.current("server")).isPresent();
        }
    }

    @Test
    void refusesAChangeThatOthersDoNotFitTo() {
        library.refresh();
        Optional<Procedure> before = library.current("server");

        files.computeIfPresent("server.yaml", (file, text) -> text.replace("id: aplikasi", "id: app"));
        library.refresh();

        assertThat(refused).containsExactly("server.yaml");
        assertThat(library.current("webservice")).isPresent();
        assertThat(library.current("server")).isEqualTo(before);
    }

    @Test
    void startsNoProcedureWhoseFileIsGoneAndStillKnowsIt() {
        library.refresh();
        Procedure gone = library.current("webservice").orElseThrow();

        files.remove("webservice.yaml");
        library.refresh();

        assertThat(library.current("webservice")).isEmpty();
        assertThat(library.byHash(gone.hash())).contains(gone);
    }

    @Test
    void whatAnotherInstanceHasFirstIsNotGoneHere() {
        library.refresh();
        String theirs = Shipped.yaml("server").replace("id: server", "id: peladen");
        Procedure newer = ProcedureReader.read("peladen.yaml", theirs).orThrow();
        store.save(new ProcedureStore.Version(newer.hash(), "peladen", theirs, now.plusSeconds(60)));
        library.refresh();
        assertThat(toldGone).isEmpty();

        files.remove("webservice.yaml");
        library.refresh();
        assertThat(toldGone).containsExactly("webservice");
        ProcedureLibrary restarted = restarted();
        restarted.refresh();
        assertThat(toldGone).containsExactlyInAnyOrder("webservice", "webservice", "peladen");
    }

    @Test
    void startsNoProcedureWhoseSubrunIsGone() {
        library.refresh();

        files.remove("server.yaml");
        library.refresh();

        assertThat(library.all()).isEmpty();
        assertThat(library.refresh().refused())
                .extracting(Problem::inEnglish)
                .first(InstanceOfAssertFactories.STRING)
                .contains("has not changed", "not offered until");
        assertThat(refused).containsExactly("webservice.yaml");
    }

    @Test
    void knowsAProcedureByWhateverPeopleCallIt() {
        library.refresh();

        assertThat(List.of(
                        "server",
                        "Server, database, hosting",
                        "server database hosting",
                        "Permintaan-Server, Database, dan Hosting"))
                .allSatisfy(words ->
                        assertThat(library.named(words)).map(Procedure::id).contains("server"));
        assertThat(List.of("webservice", "web service", "Web-Service"))
                .allSatisfy(words ->
                        assertThat(library.named(words)).map(Procedure::id).contains("webservice"));
        assertThat(library.named("serverr")).isEmpty();
        assertThat(library.named("-")).isEmpty();
    }

    @Test
    void followsTheVersionThatAnotherInstanceAccepted() {
        library.refresh();
        String theirs = Shipped.yaml("server").replace("command: server", "command: peladen");
        Procedure newer = ProcedureReader.read("server.yaml", theirs).orThrow();

        store.save(new ProcedureStore.Version(newer.hash(), "server", theirs, now.plusSeconds(60)));
        library.refresh();

        assertThat(library.named("peladen")).contains(newer);
    }

    @Test
    void takesBackAnEarlierVersion() {
        library.refresh();
        String first = Shipped.yaml("server");
        now = now.plusSeconds(60);
        files.put("server.yaml", first.replace("command: server", "command: peladen"));
        library.refresh();
        now = now.plusSeconds(60);
        files.put("server.yaml", first);
        library.refresh();

        assertThat(library.named("server")).isPresent();
        assertThat(restarted().refresh().accepted()).isEmpty();
    }

    @Test
    void onAStoreOfItsOwnTheFileThatLiesThereAtTheStartCounts() {
        ProcedureLibrary restarted = restartedWithTheEarlierFile();

        assertThat(restarted.refresh().accepted()).extracting(Procedure::id).containsExactly("server");
        assertThat(restarted.named("peladen")).isEmpty();
        assertThat(restarted.setAside()).isEmpty();
    }

    @Test
    void onASharedStoreAnInstanceThatStartsWithAnEarlierFileChangesNothing() {
        store.share();
        ProcedureLibrary restarted = restartedWithTheEarlierFile();

        assertThat(restarted.refresh().accepted()).isEmpty();
        assertThat(restarted.refresh().accepted()).isEmpty();
        assertThat(restarted.named("peladen")).isPresent();
        assertThat(restarted.setAside()).extracting(SetAside::file).containsExactly("server.yaml");
        assertThat(toldAside).containsExactly("server.yaml");
    }

    @Test
    void onASharedStoreAnEarlierFileIsPutInForceOnPurpose() {
        store.share();
        ProcedureLibrary restarted = restartedWithTheEarlierFile();
        restarted.refresh();

        now = now.minusSeconds(600); // the clock of this machine is behind
        assertThat(restarted.putInForce("webservice").accepted()).isEmpty();
        assertThat(restarted.putInForce("server").accepted())
                .extracting(Procedure::id)
                .containsExactly("server");

        assertThat(restarted.setAside()).isEmpty();
        assertThat(restarted.refresh().accepted()).isEmpty();
        assertThat(restarted.named("server")).isPresent();
    }

    @Test
    void onASharedStoreAnEarlierTextThatIsPutInWhileItRunsCounts() {
        store.share();
        ProcedureLibrary restarted = restartedWithTheEarlierFile();
        restarted.refresh();

        files.computeIfPresent("server.yaml", (file, text) -> text + "# kembali\n");

        assertThat(restarted.refresh().accepted()).extracting(Procedure::id).containsExactly("server");
    }

    @Test
    void onASharedStoreATextThatIsNewCountsAtTheStart() {
        store.share();
        library.refresh();
        files.computeIfPresent("server.yaml", (file, text) -> text.replace("command: server", "command: peladen"));
        now = now.plusSeconds(60);

        ProcedureLibrary restarted = restarted();

        assertThat(restarted.refresh().accepted()).hasSize(1);
        assertThat(restarted.named("peladen")).isPresent();
        assertThat(toldAside).isEmpty();
    }

    @Test
    void whatCameToCountIsToldOfAtTheNextStartWhereTheOneBeforeWasCutShort() {
        library.refresh();
        called("server", "peladen");
        called("webservice", "layanan");
        Instant since = cutShort();
        now = now.plusSeconds(60);

        restarted().refresh();
        restarted().refresh();

        assertThat(toldChanged)
                .containsExactly("server > peladen since " + since, "webservice > layanan since " + since);
    }

    @Test
    void whereTheStoreGoesAwayBetweenTwoFilesTheSecondCountsOnceItIsBack() {
        library.refresh();
        called("server", "peladen");
        called("webservice", "layanan");
        now = now.plusSeconds(60);
        store.takes(1);
        assertThatThrownBy(library::refresh).hasMessage("away");
        store.takes(Integer.MAX_VALUE);

        library.refresh();

        assertThat(library.setAside()).isEmpty();
        assertThat(library.named("peladen")).isPresent();
        assertThat(library.named("layanan")).isPresent();
        assertThat(toldChanged).hasSize(2);
    }

    @Test
    void itIsToldHowWhatCountsDiffersFromWhatWasToldOfLast() {
        library.refresh();
        called("server", "peladen");
        Instant unused = cutShort();
        called("peladen", "hosting");
        Instant since = cutShort();
        restarted().refresh();
        assertThat(toldChanged).containsExactly("server > hosting since " + since);

        called("hosting", "server");
        unused = cutShort();
        called("server", "hosting");
        restarted().refresh();
        assertThat(toldChanged).as("of what is gone again nothing").hasSize(1);
        assertThat(store.current()).extracting(ProcedureStore.Version::lastTold).containsOnlyNulls();
    }

    /** By that word the procedure is begun from now on. */
    private void called(String before, String after) {
        files.replaceAll((file, text) -> text.replace("command: " + before + "\n", "command: " + after + "\n"));
    }

    /** The files are taken by a start that ends before anybody is told; when that was. */
    private Instant cutShort() {
        now = now.plusSeconds(60);
        ending = true;
        assertThatThrownBy(restarted()::refresh).hasMessage("the program ends");
        ending = false;
        return now;
    }

    /** That of the server was replaced by another, which is in force, and lies there again as it was at first. */
    private ProcedureLibrary restartedWithTheEarlierFile() {
        String first = files.getOrDefault("server.yaml", "");
        library.refresh();
        now = now.plusSeconds(60);
        files.put("server.yaml", first.replace("command: server", "command: peladen"));
        library.refresh();
        now = now.plusSeconds(60);
        files.put("server.yaml", first);
        return restarted();
    }

    @Test
    void changesNothingWhereTheFilesCannotBeRead() {
        library.refresh();
        files.clear();
        files.put("unreadable", "");

        assertThat(library.refresh().refused()).hasSize(1);
        library.refresh();

        assertThat(library.all()).hasSize(2);
        assertThat(refused).containsExactly("conversations");
    }

    private static String command(Procedure procedure) {
        return procedure.starts().command();
    }

    private ProcedureLibrary restarted() {
        return library();
    }

    private ProcedureLibrary library() {
        InstantSource clock = () -> now;
        return new ProcedureLibrary(
                this::read, store, clock, (file, problems) -> refused.add(file), new ProcedureListener() {
                    @Override
                    public void changed(Procedure before, Procedure after, Instant since) {
                        if (ending) throw new IllegalStateException("the program ends");
                        toldChanged.add(command(before) + " > " + command(after) + " since " + since);
                    }

                    @Override
                    public void setAside(SetAside file) {
                        toldAside.add(file.file());
                    }

                    @Override
                    public void gone(Procedure procedure) {
                        toldGone.add(procedure.id());
                    }
                });
    }

    private Map<String, String> read() {
        if (files.containsKey("unreadable")) throw new UncheckedIOException(new NoSuchFileException("conversations"));
        return Map.copyOf(files);
    }
}
