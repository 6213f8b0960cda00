package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files for whoever may have them. */
class EksporScenarioTest extends Skenario {

    private long bot;

    @BeforeEach
    void begin() {
        bot = kantor.botId();
        kantor.admin.starts(bot);
        kantor.asing.starts(bot);
    }

    private Permohonan diajukan() {
        return sari.webservice().di("analisis");
    }

    private SeenMessage file(Warga reader, long chat, String caption) {
        kantor.settle();
        SeenMessage message = reader.sees(chat, caption);
        assertThat(message.json().path("document").path("file_name").asString(""))
                .isNotEmpty();
        return message;
    }

    private byte[] content(SeenMessage message) {
        return kantor.content(message.json().path("document").path("file_id").asString());
    }

    private String text(SeenMessage message) {
        return new String(content(message), StandardCharsets.UTF_8);
    }

    @Test
    void anAdminChoosesFormatAndPeriodByButtons() {
        Permohonan permohonan = diajukan();
        kantor.admin.says(bot, "/ekspor");
        kantor.admin.taps(bot, "CSV");
        kantor.admin.sees(bot, "CSV: data dari periode mana?");
        assertThat(kantor.admin.taps(bot, "Tahun ini").text()).contains("sedang disiapkan");

        SeenMessage message = file(kantor.admin, bot, "1 Januari 2026 s.d. 24 November 2026");

        assertThat(message.text()).contains("Ekspor CSV", "nama samaran");
        assertThat(text(message)).contains(permohonan.nomor(), "P-").doesNotContain("Sari");

        kantor.admin.says(bot, "/ekspor xes");
        kantor.admin.sees(bot, "XES: data dari periode mana?");
        kantor.admin.taps(bot, "Dengan nama orang");
        kantor.admin.sees(bot, "ditulis dengan namanya");
        kantor.admin.taps(bot, "Bulan ini");
        assertThat(text(file(kantor.admin, bot, "Ekspor XES"))).contains("Sari", permohonan.nomor());
    }

    @Test
    void aUnitsChatGetsWhatConcernsTheUnitUnderPseudonyms() {
        Permohonan webservice = diajukan();

        dewi.berkata("/ekspor csv semua");
        SeenMessage all = file(kantor.dewi, kantor.server, "Semua, s.d. 24 November 2026: ");
        assertThat(all.json().path("document").path("file_name").asString()).isEqualTo("sopan-semua-2026-11-24.csv");
        assertThat(text(all)).doesNotContain(webservice.nomor());

        rina.berkata("/ekspor ocel 2026-2");
        assertThat(text(file(kantor.rina, kantor.ti, "Ekspor OCEL")))
                .contains(webservice.nomor())
                .doesNotContain("Sari", "Rina");

        rina.berkata("/ekspor xes");
        SeenMessage menu = rina.warga().seesButton(kantor.ti, "Semester ini");
        assertThat(menu.buttons()).doesNotContain("Dengan nama orang");
    }

    @Test
    void theEvaluationFormComesFilledIn() throws IOException {
        Permohonan permohonan = diajukan();
        rina.memutuskan(permohonan, "Tolak", "Sudah ada layanan yang sama.");
        kantor.admin.says(bot, "/evaluasi");

        SeenMessage message = file(kantor.admin, bot, "Evaluasi SOP, semester 2 tahun 2026");

        assertThat(message.json().path("document").path("file_name").asString()).isEqualTo("evaluasi-sop-2026-2.xlsx");
        assertThat(cells(message))
                .contains("No|Prosedur|Penilaian|Catatan|Tindakan|Paraf|")
                .contains("Prosedur Pengelolaan Webservice", "Sudah ada layanan yang sama. (");

        budi.berkata("/evaluasi 2026-2");
        file(kantor.budi, kantor.akademik, "Evaluasi SOP, semester 2 tahun 2026");
    }

    @Test
    void aRequestWhoseDefinitionIsGoneIsNamedAndNotCounted() {
        Permohonan permohonan = diajukan();
        Documents runs = kantor.store().documents(Collection.RUNS);
        Document whole = runs.find(permohonan.run().id()).orElseThrow();
        String orphan = whole.json()
                .replace(permohonan.run().definition(), "0".repeat(64))
                .replace(permohonan.nomor(), "WS-2026-9999");
        runs.insert(new Document("orphan", whole.version(), whole.order(), Set.of("state:open"), orphan));
        kantor.admin.says(bot, "/ekspor csv semua");

        SeenMessage message = file(kantor.admin, bot, "WS-2026-9999");
        neitherReportNorEvaluationLeavesItOutInSilence();

        runs.delete("orphan", whole.version());
        long written = text(message)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .count();
        assertThat(message.text())
                .contains(": " + written + " permohonan")
                .contains("1 permohonan tidak ada di dalam berkas", "WS-2026-9999");
        assertThat(text(message)).contains(permohonan.nomor()).doesNotContain("WS-2026-9999");
    }

    private void neitherReportNorEvaluationLeavesItOutInSilence() {
        rina.berkata("/laporan pekan ini");
        kantor.rina.sees(kantor.ti, "1 permohonan tidak dihitung karena definisi prosedurnya tidak ada lagi");
        rina.berkata("/evaluasi 2026-2");
        assertThat(cells(file(kantor.rina, kantor.ti, "Evaluasi SOP, semester 2 tahun 2026")))
                .contains(
                        "Tidak dihitung: 1 permohonan, karena definisi prosedurnya tidak ada lagi",
                        "Kalender kerja: versi ");
    }

    private String cells(SeenMessage message) {
        StringBuilder cells = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content(message)))) {
            workbook.getFirstSheet()
                    .read()
                    .forEach(row -> row.forEach(cell ->
                            cells.append(cell == null ? "" : cell.getText()).append('|')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells.toString();
    }

    @Test
    void aRequestThatCannotBeReadIsNamedAndTheOthersAreInTheFile() {
        Permohonan permohonan = diajukan();
        Documents runs = kantor.store().documents(Collection.RUNS);
        runs.insert(new Document("broken", 1, permohonan.run().since().toEpochMilli(), Set.of(), "{}"));
        kantor.admin.says(bot, "/ekspor ocel semua");

        SeenMessage message = file(kantor.admin, bot, "tidak terbaca: broken");

        runs.delete("broken", 1);
        assertThat(text(message)).contains(permohonan.nomor());
    }

    @Test
    void wrongPeopleFormatsAndPeriodsAreToldWhatToDo() {
        kantor.asing.says(bot, "/ekspor");
        kantor.asing.sees(bot, "hanya bagi admin Sopan");
        kantor.asing.says(bot, "/evaluasi 2026-1");
        kantor.asing.sees(bot, "Untuk semua unit, /evaluasi hanya bagi admin");
        long elsewhere = kantor.people().supergroup("Lain", kantor.admin.person(), kantor.asing.id(), bot);
        kantor.asing.says(elsewhere, "/ekspor");
        kantor.asing.sees(elsewhere, "belum");

        kantor.admin.says(bot, "/ekspor pdf");
        kantor.admin.sees(bot, "Format “pdf” tidak ada");
        kantor.admin.says(bot, "/ekspor xlsx lusa");
        kantor.admin.sees(bot, "Periode “lusa” tidak dikenali");
        kantor.admin.says(bot, "/ekspor xlsx 2026-3");
        kantor.admin.sees(bot, "Periode “2026-3” tidak dikenali");
        kantor.admin.says(bot, "/ekspor xlsx 2026-06-30..2026-01-01");
        kantor.admin.sees(bot, "Periode 2026-06-30..2026-01-01 berakhir sebelum dimulai");
        kantor.admin.says(bot, "/ekspor xlsx 2026-02-30..2026-03-01");
        kantor.admin.sees(bot, "Tanggal 2026-02-30 tidak terbaca, tidak ada");
        kantor.admin.says(bot, "/ekspor xlsx 2027-1");
        kantor.admin.sees(bot, "Tanggal 2027-01-01 belum tiba");
        kantor.admin.says(bot, "/evaluasi lusa");
        kantor.admin.sees(bot, "“lusa” bukan semester");
        kantor.admin.sees(bot, "Untuk bulan, mohon kirim misalnya /laporan november 2026.");
        kantor.admin.says(bot, "/evaluasi november 2026");
        kantor.admin.sees(bot, "Untuk periode itu, mohon kirim /laporan november 2026.");
        kantor.admin.says(bot, "/evaluasi 2026-3");
        kantor.admin.sees(bot, "“2026-3” bukan semester");
        kantor.admin.says(bot, "/evaluasi 2027-1");
        kantor.admin.sees(bot, "Semester 2027-1 belum dimulai");
    }

    @Test
    void aButtonThatWasForgedDoesNothing() {
        rina.berkata("/ekspor csv");
        SeenMessage menu = rina.warga().seesButton(kantor.ti, "Bulan ini");

        assertThat(rina.warga()
                        .person()
                        .forges(kantor.ti, menu.id(), "v1:::X:exe.p.semua")
                        .isAlert())
                .isTrue();
        assertThat(rina.warga()
                        .person()
                        .forges(kantor.ti, menu.id(), "v1:::X:csv.p.kapan")
                        .isAlert())
                .isTrue();
        rina.warga().person().forges(kantor.ti, menu.id(), "v1:::X:csv.n.semua");
        assertThat(file(kantor.rina, kantor.ti, "Ekspor CSV").text()).contains("nama samaran");
    }
}
