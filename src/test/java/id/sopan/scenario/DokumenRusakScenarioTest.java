package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import id.sopan.log.SaidInLog;
import id.sopan.record.ArchiveFile;
import id.sopan.record.Backup;
import id.sopan.record.Finding;
import id.sopan.record.Restore;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One stored document that cannot be read: it is named, left as it is, and everything else goes on. */
class DokumenRusakScenarioTest {

    private static final Path STORED = Path.of("src/test/resources/id/sopan/record/schema-1.jsonl");
    private static final Instant MONDAY = Instant.parse("2026-11-30T01:30:00Z");

    /** One document each, on which everything depends; what is not read; and what is not theirs to ask about. */
    private static final Set<Collection> NOT_TRIED = EnumSet.of(
            Collection.UNITS,
            Collection.SETTINGS,
            Collection.DEADLETTERS,
            Collection.SESSIONS,
            Collection.TIMERS,
            Collection.NUMBERS);

    @TempDir
    Path directory;

    private interface Story {
        void play(Balai balai) throws IOException;
    }

    private void inTheStoredOffice(Gudang gudang, Story story) throws IOException {
        Gudang.Opened opened = gudang.open(directory);
        try (Balai balai = balai(opened)) {
            balai.awaitShown();
            story.play(balai);
        }
        opened.close().run();
    }

    /** A program on the stored office, whose chats are not there any more. */
    private Balai balai(Gudang.Opened opened) throws IOException {
        try (Store store = opened.stores().get()) {
            assertThat(Restore.into(store, ArchiveFile.open(STORED)).findings()).isEmpty();
            forgetAnswers(store.documents(Collection.REPLIES));
        }
        return new Balai(
                directory,
                opened.stores(),
                DefinitionSource.shipped(),
                DefinitionSource.shippedCalendars(),
                true,
                MONDAY);
    }

    /** The numbers of messages begin anew, as they never do at Telegram. */
    private static void forgetAnswers(Documents replies) {
        replies.query(Query.all()).stream()
                .filter(reply -> reply.id().startsWith("message "))
                .forEach(reply -> replies.delete(reply.id(), reply.version()));
    }

    private record Kept(Collection collection, Document document) {

        /** Who asks what is answered. */
        boolean isOf(Warga person) {
            return collection == Collection.PEOPLE && document.id().equals(Long.toString(person.id()));
        }
    }

    private static List<Kept> kept(Store store) {
        List<Kept> all = new ArrayList<>();
        for (Collection collection : EnumSet.complementOf(EnumSet.copyOf(NOT_TRIED))) {
            store.documents(collection).query(Query.all()).forEach(document -> all.add(new Kept(collection, document)));
        }
        return all;
    }

    /** Again whenever the program has written the document meanwhile. */
    private static Document swapped(Documents documents, Document before, String json) {
        Document spoiled = new Document(before.id(), before.version(), before.order(), before.keys(), json);
        do {
            documents.find(before.id()).ifPresent(found -> documents.delete(found.id(), found.version()));
        } while (!documents.insert(spoiled));
        return spoiled;
    }

    /** What admins are told of chats that are not there comes in between. */
    private static String answer(Balai balai, String words) {
        long bot = balai.botId();
        int said = balai.admin.says(bot, words).id();
        return balai.admin
                .sees(
                        bot,
                        "an answer to " + words,
                        message -> message.id() > said && !message.text().startsWith("Yth. Admin"))
                .text();
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void aRequestThatCannotBeReadIsNamedAndTheOthersGoOn(Gudang gudang) throws IOException {
        inTheStoredOffice(gudang, balai -> {
            Documents runs = balai.store().documents(Collection.RUNS);
            Document whole = runs.query(Query.of("number:WS-2026-0002")).getFirst();
            for (String json : List.of(
                    whole.json().substring(0, whole.json().length() / 2),
                    whole.json().replaceFirst("\"schema\":\\d+", "\"schema\":99"),
                    whole.json().replaceFirst("\"type\":\"stepOpened\"", "\"type\":\"stepForeseen\""))) {
                assertThat(json).isNotEqualTo(whole.json());
                boolean newer = json.endsWith("}");
                try (SaidInLog log = new SaidInLog(Legible.class)) {
                    Document spoiled = swapped(runs, whole, json);
                    balai.bot().tick();

                    assertThat(answer(balai, "/status WS-2026-0001")).contains("menganalisis kebutuhan");
                    assertThat(answer(balai, "/status WS-2026-0002")).contains("WS-2026-0002 tidak ditemukan");
                    assertThat(answer(balai, "/status")).isNotBlank();
                    assertThat(answer(balai, "/cari SIAKAD"))
                            .contains("WS-2026-0001")
                            .doesNotContain("WS-2026-0002");
                    assertThat(answer(balai, "/laporan 2026-11-23..2026-11-29")).contains("Diajukan ");
                    assertThat(answer(balai, "/versi")).contains("webservice");
                    assertThat(answer(balai, "/periksa"))
                            .contains("tidak dapat dibaca WS-2026-0002")
                            .contains(newer ? "mohon jalankan kembali versi itu" : "Mohon pulihkan dari cadangan");
                    proveAround(balai.store(), "WS-2026-0002", !newer);

                    assertThat(runs.find(whole.id())).contains(spoiled);
                    assertThat(log.lines())
                            .anyMatch(line -> line.contains("The document " + whole.id() + " of runs cannot be read")
                                    && line.contains(newer ? "start that one again" : "Restore it from a backup"))
                            .noneMatch(line -> line.contains("SIAKAD") || line.contains("Sari"));
                    swapped(runs, spoiled, whole.json());
                }
            }
            assertThat(answer(balai, "/status WS-2026-0002")).contains("menganalisis kebutuhan");
        });
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void whereTheAcceptedCalendarsCannotBeReadThoseThatAreInForceStay(Gudang gudang) throws IOException {
        inTheStoredOffice(gudang, balai -> {
            Documents calendars = balai.store().documents(Collection.CALENDARS);
            Document whole = calendars.find("accepted-files").orElseThrow();
            Document spoiled = whole;
            for (String json : List.of("{", "[]", "{\"2026.yaml\":null}", "{\"2026.yaml\":[\"year: 2026\"]}")) {
                spoiled = swapped(calendars, spoiled, json);
                balai.bot().tick();
                reads(balai, balai.store());
                assertThat(calendars.find(whole.id())).contains(spoiled);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void whoeverIsStoredSoThatTheyCannotBeReadIsToldThatSomethingIsWrong(Gudang gudang) throws IOException {
        inTheStoredOffice(gudang, balai -> {
            assertThat(answer(balai, "/bantuan")).contains("/ajukan");
            Documents people = balai.store().documents(Collection.PEOPLE);
            Document whole = people.find(Long.toString(balai.admin.id())).orElseThrow();
            Document spoiled = swapped(people, whole, "{");
            balai.bot().roster().refresh();

            balai.bot().tick();
            assertThat(answer(balai, "/bantuan")).contains("karena ada kesalahan pada Sopan", "Mohon mencoba lagi");

            assertThat(people.find(whole.id())).contains(spoiled);
            swapped(people, spoiled, whole.json());
            balai.bot().roster().refresh();
            assertThat(answer(balai, "/bantuan")).contains("/ajukan");
        });
    }

    /** The shipped ones, of which one has a new version. */
    private static Map<String, String> renewed() {
        Map<String, String> files = new HashMap<>(DefinitionSource.shipped().read());
        files.computeIfPresent(
                "webservice.yaml", (name, yaml) -> yaml.replace("Web Service Management", "Webservice Management"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void requestsOfAnEarlierVersionThatCannotBeReadHoldUpNeitherAStartNorTheOthers(Gudang gudang) throws IOException {
        AtomicReference<DefinitionSource> definitions = new AtomicReference<>(DefinitionSource.shipped());
        Gudang.Opened opened = gudang.open(directory);
        try (Kantor kantor =
                new Kantor(directory, opened.stores(), () -> definitions.get().read(), Balai.TODAY)) {
            String before = kantor.sari.ajukan(kantor.akademik, "SIAKAD");
            String hash = definition(kantor, before);
            definitions.set(DokumenRusakScenarioTest::renewed);
            kantor.bot().tick();
            String after = kantor.budi.ajukan(kantor.akademik, "SIPEG");
            assertThat(definition(kantor, after)).isNotEqualTo(hash);
            kantor.settle();
            Documents procedures = kantor.store().documents(Collection.PROCEDURES);
            swapped(procedures, procedures.find(hash).orElseThrow(), "{");
            unfinished(kantor.store(), before);

            kantor.restart();
            kantor.bot().tick();

            for (String list : List.of("/antrian", "/status", "/cari mahasiswa")) {
                int said = kantor.rina.says(kantor.ti, list).id();
                assertThat(kantor.rina
                                .sees(kantor.ti, "an answer to " + list, message -> message.id() > said)
                                .text())
                        .contains(after)
                        .doesNotContain(before);
            }
        }
        opened.close().run();
    }

    private static String definition(Kantor kantor, String number) {
        return kantor.bot().runs().byNumber(number).orElseThrow().definition();
    }

    /** All that a look finishes is still to be done for it. */
    private static void unfinished(Store store, String number) {
        Documents runs = store.documents(Collection.RUNS);
        Document run = runs.query(Query.of("number:" + number)).getFirst();
        Set<String> keys = new HashSet<>(run.keys());
        keys.addAll(Set.of("unchosen", "owes", "unnumbered"));
        assertThat(runs.replace(new Document(run.id(), run.version(), run.order(), keys, run.json()), run.version()))
                .isTrue();
    }

    /** It is found by its number where there is one in it still, else as the one that is gone. */
    private void proveAround(Store store, String number, boolean gone) throws IOException {
        Path backup = directory.resolve("cadangan-" + System.nanoTime() + ".jsonl");
        Backup.all(store, backup, MONDAY);
        assertThat(Verification.of(ArchiveFile.open(backup), null).findings())
                .isEqualTo(Verification.of(Source.of(store), null).findings());
        Path sealed = directory.resolve("jurnal-" + System.nanoTime() + ".jsonl");
        assertThat(Backup.journals(store, sealed, MONDAY, true)).isPositive();
        assertThat(ArchiveFile.open(sealed)).as("whole").isNotNull();
        if (gone) {
            assertThat(Verification.of(Source.of(store), null).findings())
                    .extracting(Finding::where)
                    .contains(number);
        }
    }

    @Test
    void whateverADocumentIsMadeOfTheOthersAreReadAndItIsLeftAsItIs() throws IOException {
        inTheStoredOffice(Gudang.SQLITE, balai -> {
            Store store = balai.store();
            List<Kept> all =
                    kept(store).stream().filter(kept -> !kept.isOf(balai.admin)).toList();
            Fuzz.tryOut(
                    3,
                    all.stream().map(kept -> kept.document().json()).toList(),
                    new JsonMutation(true),
                    (origin, mutant) -> {
                        Kept kept = all.get(origin);
                        Documents documents = store.documents(kept.collection());
                        Optional<Document> before =
                                documents.find(kept.document().id());
                        if (before.isPresent()) {
                            spoil(balai, documents, before.get(), mutant);
                        }
                    });
        });
    }

    /**
     * What cannot be read is named and stays, unless it is the definition that a file has still: its id says what stood in
     * it. What can be read may have been done with meanwhile.
     */
    private void spoil(Balai balai, Documents documents, Document before, String mutant) throws IOException {
        SaidInLog log = new SaidInLog(Legible.class);
        Document spoiled = swapped(documents, before, mutant);
        try {
            balai.bot().tick();
            reads(balai, balai.store());
            if (log.lines().stream().anyMatch(line -> line.contains(" " + before.id() + " "))) {
                assertThat(timeless(documents.find(before.id()).orElseThrow()))
                        .isIn(timeless(spoiled), timeless(before));
            }
        } finally {
            log.close();
            documents
                    .find(before.id())
                    .ifPresentOrElse(after -> swapped(documents, after, before.json()), () -> documents.insert(before));
        }
    }

    /** Without when it was accepted. */
    private static String timeless(Document definition) {
        return definition.json().replaceFirst("\"acceptedAt\":\"[^\"]*\"", "");
    }

    private void reads(Balai balai, Store store) throws IOException {
        assertThat(answer(balai, "/bantuan")).contains("/ajukan");
        assertThat(answer(balai, "/status")).isNotBlank();
        assertThat(answer(balai, "/cari webservice")).isNotBlank();
        assertThat(answer(balai, "/laporan 2026-11-23..2026-11-29")).isNotBlank();
        assertThat(Verification.of(Source.of(store), null).runs()).isPositive();
        Path backup = directory.resolve("cadangan-" + System.nanoTime() + ".jsonl");
        Backup.all(store, backup, MONDAY);
        Backup.journals(store, directory.resolve("jurnal-" + System.nanoTime() + ".jsonl"), MONDAY, true);
        try (Store other = Gudang.SQLITE
                .open(directory.resolve("pulih-" + System.nanoTime()))
                .stores()
                .get()) {
            assertThat(Restore.into(other, ArchiveFile.open(backup)).runs()).isPositive();
        }
    }
}
