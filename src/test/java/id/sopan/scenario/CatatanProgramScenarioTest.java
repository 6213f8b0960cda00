package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.log.WrittenLog;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program logs when things go wrong: which request it is, and nothing of the people. */
class CatatanProgramScenarioTest extends SkenarioBalai {

    private static final String APPLICATION = "Xenofon Rahasia";
    private static final String REASON = "berkas Theodora belum lengkap";

    private final AtomicReference<Collection> broken = new AtomicReference<>();

    private Warga zulaikha;
    private Warga quirinus;
    private long veteriner;
    private long ti;

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new Broken(durable.get());
    }

    @Override
    void furnish() {
        zulaikha = balai.person("Zulaikha Prameswari");
        quirinus = balai.person("Quirinus Wibisono");
        veteriner = balai.group("Bagian Veteriner", zulaikha);
        ti = balai.group("Unit TI", quirinus, zulaikha);
        balai.pasang(veteriner, "unit-terkait Bagian Veteriner");
        balai.pasang(ti, "unit-ti Unit TI");
        balai.daftar(ti, quirinus);
    }

    @Test
    void itNamesTheRequestAndNoPersonNorWhatTheySaid() {
        try (WrittenLog log = new WrittenLog()) {
            zulaikha.starts(balai.botId());
            zulaikha.sees(balai.botId(), "Selamat");
            balai.awaitShown();
            balai.badRequest("sendMessage", "chat not found", 1);
            zulaikha.says(balai.botId(), "/status " + APPLICATION);
            awaitLine(log, "A reply cannot be shown in a private chat: Bad Request: chat not found");

            zulaikha.says(veteriner, "/ajukan webservice");
            int prompt = zulaikha.prompt(veteriner, "nama aplikasi");
            broken.set(Collection.DIALOGUES);
            zulaikha.replies(veteriner, prompt, APPLICATION);
            awaitLine(log, "was set aside in the collection deadletters: java.lang.IllegalStateException");

            zulaikha.replies(veteriner, prompt, APPLICATION);
            zulaikha.isi(veteriner);
            zulaikha.seesButton(veteriner, "Kirim");
            balai.awaitShown();
            broken.set(Collection.SURFACES);
            String number = zulaikha.kirim(veteriner);
            awaitLine(log, "as it should\njava.lang.IllegalStateException\n\tat ");
            balai.tickUntilShown();
            quirinus.seesButton(ti, "Tolak");

            quirinus.taps(ti, "Tolak");
            int why = quirinus.prompt(ti, "alasan");
            balai.awaitShown();
            balai.badRequest("editMessageText", "BUTTON_DATA_INVALID", 9);
            quirinus.replies(ti, why, REASON);
            awaitLine(log, "[" + number + "] A run cannot be changed: 400 Bad Request: BUTTON_DATA_INVALID");

            assertNothingPersonal(log);
            assertThat(log.json())
                    .map(JsonMapper.shared()::readTree)
                    .anySatisfy(line -> {
                        assertThat(line.path("run").asString()).isEqualTo(number);
                        assertThat(line.path("message").asString()).startsWith("A run cannot be changed");
                        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
                    })
                    .anySatisfy(CatatanProgramScenarioTest::assertWhereWithoutWhat);
        }
    }

    private static void assertWhereWithoutWhat(JsonNode line) {
        assertThat(line.at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/error/stack_trace").asString()).contains("\tat id.sopan.");
        assertThat(line.at("/error/message").isMissingNode()).isTrue();
    }

    private static void awaitLine(WrittenLog log, String words) {
        await().untilAsserted(() -> assertThat(log.text()).anyMatch(line -> line.contains(words)));
    }

    private void assertNothingPersonal(WrittenLog log) {
        List<String> personal =
                List.of("Zulaikha", "Prameswari", "Quirinus", "Wibisono", APPLICATION, REASON, "Theodora");
        Pattern ids = Pattern.compile("(?<!\\d)(%d|%d)(?!\\d)".formatted(zulaikha.id(), quirinus.id()));
        assertThat(Stream.concat(log.text().stream(), log.json().stream()))
                .isNotEmpty()
                .noneMatch(line -> personal.stream().anyMatch(line::contains))
                .noneMatch(line -> ids.matcher(line).find());
    }

    /** Its next write to a collection fails by a mistake, whose message holds what was to be written. */
    private final class Broken extends ForwardingStore {

        Broken(Store store) {
            super(store);
        }

        @Override
        public Documents documents(Collection collection) {
            return new ForwardingDocuments(super.documents(collection)) {

                @Override
                public boolean insert(Document document) {
                    failOnce(document);
                    return super.insert(document);
                }

                @Override
                public boolean replace(Document next, long expected) {
                    failOnce(next);
                    return super.replace(next, expected);
                }

                private void failOnce(Document document) {
                    if (broken.compareAndSet(collection, null)) {
                        throw new IllegalStateException(zulaikha.name() + " " + APPLICATION + " " + document.json());
                    }
                }
            };
        }
    }
}
