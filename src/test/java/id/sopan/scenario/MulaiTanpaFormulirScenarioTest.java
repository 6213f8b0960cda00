package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.Reindexing;
import id.sopan.desk.StoredJournal;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What begins with somebody else's work is a request once it is sent, however long it lay open before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MulaiTanpaFormulirScenarioTest extends Skenario {

    private static final Pattern SINCE = Pattern.compile("\"since\":\"([^\"]+)\"");

    private static final String TINJAU = """
            id: tinjau
            prefix: TJ
            nama: {id: Peninjauan, en: Review}
            starts: {by: [unit-terkait], command: tinjau}
            steps:
              - id: putus
                nomor: 1
                kegiatan: {id: Meninjau, en: Reviewing}
                pelaksana: [unit-ti]
                mutuBaku: {waktu: 60}
                decision:
                  - {id: terima, label: {id: Terima, en: Accept}, style: success, end: selesai}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, end: ditolak}
            """;

    @Override
    DefinitionSource definitions() {
        return () -> Map.of("tinjau.yaml", TINJAU);
    }

    /** Thursday, 31 December 2026, 14.00 WIB. */
    @Override
    Instant today() {
        return Instant.parse("2026-12-31T07:00:00Z");
    }

    private String laporan(String hari) {
        rina.berkata("/laporan " + hari + ".." + hari);
        return rina.pesanTerakhir().text();
    }

    @Test
    @Order(1)
    void itsStepOpensAndItCountsWhenItIsSentAndNotInThePeriodsBefore() {
        Formulir formulir = sari.mengajukan("tinjau");
        waktu.sampai("2027-01-04T10:00");
        String sebelum = laporan("2026-12-31");
        Pengingat diTi = Pengingat.sejakKini(rina);

        Permohonan permohonan = formulir.kirim().di("putus");

        assertThat(permohonan.nomor()).isEqualTo("TJ-2027-0001");
        assertThat(rina.kartu(permohonan).text())
                .contains("Diajukan: 4 Jan 2027, 10.00")
                .doesNotContain("31 Des")
                .doesNotContain("Melewati");
        Run run = permohonan.run();
        assertThat(run.submitted()).isEqualTo(kantor.now());
        assertThat(run.visits()).extracting(Visit::opened).containsExactly(kantor.now());
        assertThat(diTi.semua()).isEmpty();
        assertThat(laporan("2026-12-31")).isEqualTo(sebelum).doesNotContain("Diajukan 1");
        assertThat(laporan("2027-01-04")).contains("Diajukan 1");
        rina.memutuskan(permohonan, "Terima");
        permohonan.berakhir(Ending.SELESAI);
    }

    @Test
    @Order(2)
    void whatAnEarlierVersionLetCountFromWhenItWasAskedForCountsSoAsWell() {
        Formulir formulir = sari.mengajukan("tinjau");
        Instant asked = kantor.now();
        waktu.maju(1, HARI);
        Permohonan permohonan = formulir.kirim().di("putus");
        rina.memutuskan(permohonan, "Terima");
        permohonan.berakhir(Ending.SELESAI);
        kantor.settle();
        Documents runs = kantor.store().documents(Collection.RUNS);
        Document sent = runs.find(permohonan.run().id()).orElseThrow();
        Document earlier =
                new Document(sent.id(), sent.version(), asked.toEpochMilli(), sent.keys(), asEarlier(sent.json()));
        assertThat(runs.replace(earlier, sent.version())).isTrue();

        assertThat(StoredJournal.of(earlier).misfit()).isEmpty();
        assertThat(StoredJournal.of(earlier).beside().misfit()).isEmpty();
        new Reindexing(kantor.store(), kantor.bot().procedures(), kantor::now).run();
        kantor.bot().tick();
        kantor.bot().tick();
        kantor.settle();

        Document anew = runs.find(sent.id()).orElseThrow();
        assertThat(anew.json()).isEqualTo(sent.json()).isNotEqualTo(earlier.json());
        assertThat(anew.order()).isEqualTo(permohonan.run().since().toEpochMilli());
    }

    @Test
    void askedForAgainItHasNothingToBeCopied() {
        Permohonan permohonan = sari.mengajukan("tinjau").kirim().di("putus");
        sari.berkata("/ajukan " + permohonan.nomor());
        assertThat(new Formulir(sari).teks()).contains("Kirim").doesNotContain("dapat kami salin");
        new Formulir(sari).menekan("Batal");
    }

    /** What stands beside the journal, which says in its first entry when it was asked for. */
    private static String asEarlier(String json) {
        Matcher since = SINCE.matcher(json);
        assertThat(since.find()).isTrue();
        String sent = since.group(1);
        assertThat(since.find()).isTrue();
        String asked = since.group(1);
        return json.replaceFirst("\"since\":\"" + sent, "\"since\":\"" + asked)
                .replaceFirst("\"opened\":\"[^\"]+", "\"opened\":\"" + asked);
    }
}
