package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.procedure.Ending;
import id.sopan.record.Heads;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.roster.Audit;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What was kept for its time is anonymised by night: nobody's name or words are left, and the record still proves itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasaSimpanScenarioTest extends Skenario {

    private static final String WEEK = "2026-11-16..2026-11-22";

    @Override
    Period retention() {
        return Period.ofDays(30);
    }

    private void diperbaiki(Permohonan permohonan, String hasil) {
        dewi.menyelesaikan(permohonan, hasil);
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
    }

    private Verification bukti() {
        return Verification.of(Source.of(kantor.store()), null);
    }

    @Test
    @Order(1)
    void namesWordsAndFilesGoAndTimesStepsAndHashesStay() {
        Permohonan lama = sari.dukungan("Tidak dapat dibuka sejak pagi");
        sari.mengirimBerkas(sari.kartu(lama).id(), "layar darurat.pdf", "Ini yang saya lihat");
        await().until(() -> {
            kantor.bot().tick();
            return kantor.copies().resolve(lama.nomor()).toFile().exists();
        });
        diperbaiki(lama, "Layanan dijalankan kembali oleh vendor");
        sari.menekan(lama, "4");
        sari.menekan(lama, "Tulis sendiri");
        sari.menjawab("lekas sekali");
        Permohonan terbuka = sari.dukungan("Masih sering putus");
        kantor.settle();
        new Heads(kantor.store()).of(WEEK, kantor.now().plus(Duration.ofHours(1)));
        sari.berkata("/laporan 2026-11-23..2026-11-29");
        List<String> hashes = hashes(lama);
        List<?> visits = List.copyOf(
                lama.run().visits().stream().map(visit -> visit.opened()).toList());

        waktu.malam(Instant.parse("2026-12-23T20:00:00Z"));
        assertThat(lama.run().isAnonymised()).as("a day before its time").isFalse();

        waktu.malam(Instant.parse("2026-12-25T20:00:00Z"));

        assertThat(lama.run().isAnonymised()).isTrue();
        assertThat(terbuka.run().isAnonymised()).isFalse();
        assertThat(hashes(lama)).startsWith(hashes.toArray(String[]::new)).hasSize(hashes.size() + 1);
        assertThat(lama.run().visits().stream().map(visit -> visit.opened())).isEqualTo(visits);
        assertThat(kantor.bot().runs().isIntact(lama.run().id())).isTrue();
        assertThat(bukti().findings()).isEmpty();
        assertThat(bukti().heads().getFirst().week()).isEqualTo(WEEK);
        Isi isi = Isi.of(kantor.store());
        isi.hasNoTraceOf("sejak pagi", "dijalankan kembali", "darurat", "saya lihat", "lekas sekali", "tg-file");
        String document = isi.documents().stream()
                .filter(text -> text.startsWith("RUNS") && text.contains(lama.nomor()))
                .findFirst()
                .orElseThrow();
        assertThat(document)
                .contains("hmac")
                .doesNotContain("salt", "Sari", "Dewi", String.valueOf(kantor.sari.id()), "\"chat\"", "callback");
        assertThat(kantor.copies().resolve(lama.nomor())).doesNotExist();

        SeenMessage card = lama.kartu(kantor.akademik);
        assertThat(card.text())
                .startsWith("Yth. Bapak/Ibu petugas Bagian Akademik, permohonan " + lama.nomor() + " telah selesai")
                .contains("Sudah dianonimkan", "selesai")
                .doesNotContain("Sari", "sejak pagi", "/ anonymised");
        sari.berkata("/status " + lama.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("Sudah dianonimkan", "Selesai pada")
                .contains("Aplikasi atau server: (sudah dianonimkan)", "Kendala: (sudah dianonimkan)")
                .doesNotContain("Sari", "Dewi", "Penilaian Bapak/Ibu");
        sari.berkata("/laporan 2026-11-23..2026-11-29");
        assertThat(sari.pesanTerakhir().text()).contains("Diajukan 2").doesNotContain("lekas");
        sari.berkata("/buka " + lama.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("sudah dianonimkan");
        sari.membalas(lama.kartu(kantor.akademik).id(), "Terima kasih");
        assertThat(sari.pesanTerakhir().text()).contains("sudah dianonimkan");
        assertThat(kantor.bot().roster().audit(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 100).stream()
                        .filter(audit -> audit.what() == Audit.What.ANONYMISED)
                        .map(Audit::detail))
                .containsExactly("1");

        kantor.restart();
        waktu.malam(Instant.parse("2026-12-26T20:00:00Z"));
        assertThat(hashes(lama)).as("once").hasSize(hashes.size() + 1);
        diperbaiki(terbuka, "Kabel diganti");
        assertThat(bukti().findings()).isEmpty();
    }

    @Test
    @Order(2)
    void aFormThatWasNeverSentIsShownToWhoeverBeganItAndGoesOnceItIsLeftForItsTime() {
        Petugas pemula = new Petugas(kantor, kantor.budi, kantor.akademik);
        pemula.berkata("/ajukan webservice");
        kantor.budi.answers(kantor.akademik, "nama aplikasi", "Rahasia Belum Dikirim");
        kantor.settle();
        kantor.budi.starts(kantor.botId());
        kantor.budi.says(kantor.botId(), "/datasaya");
        assertThat(kantor.budi.sees(kantor.botId(), "Yang kami simpan tentang").text())
                .containsPattern("Isian yang belum dikirim: .*[Ww]eb ?service");
        String kept = String.valueOf(Period.ofDays(29));
        waktu.malam(Duration.ofDays(28));
        waktu.malam(Duration.ofDays(1));
        assertThat(Isi.of(kantor.store()).documents())
                .as(kept)
                .anyMatch(document -> document.startsWith("DIALOGUES") && document.contains("Rahasia"));

        waktu.malam(Duration.ofDays(2));
        waktu.malam(Duration.ofDays(1));

        Isi.of(kantor.store()).hasNoTraceOf("Rahasia Belum");
        assertThat(kantor.budi.sees(kantor.akademik, "lama tidak dilanjutkan").buttons())
                .isEmpty();
    }

    @Test
    @Order(3)
    void thatItsGroupBecameASupergroupKeepsNoFormLonger() {
        Warga lina = kantor.person("Lina");
        long grup = kantor.basicGroup("Bagian Umum", lina);
        kantor.pasang(grup, "unit-terkait Bagian Umum");
        lina.says(grup, "/ajukan webservice");
        lina.answers(grup, "nama aplikasi", "Rahasia Belum Dikirim");
        kantor.settle();
        waktu.malam(kantor.now());
        waktu.malam(Duration.ofDays(1));
        waktu.malam(Duration.ofDays(25));
        kantor.migrated(grup);
        kantor.settle();

        waktu.malam(Duration.ofDays(4));
        waktu.malam(Duration.ofDays(2));

        Isi.of(kantor.store()).hasNoTraceOf("Rahasia Belum");
    }

    private List<String> hashes(Permohonan permohonan) {
        return kantor.bot()
                .runs()
                .journal(permohonan.run().id())
                .orElseThrow()
                .valueStream()
                .map(entry -> entry.path("hash").asString())
                .toList();
    }
}
