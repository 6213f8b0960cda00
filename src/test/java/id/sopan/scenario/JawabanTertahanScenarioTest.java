package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.outbox.Outgoing;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An answer waits for somebody who stopped the bot, and what it says is removed meanwhile: it says nothing of that. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JawabanTertahanScenarioTest extends Skenario {

    private static final String WITHHELD = "memuat data yang sudah dihapus";

    @Override
    Period retention() {
        return Period.ofDays(30);
    }

    @AfterEach
    void noFaults() {
        kantor.noFaults();
    }

    private Permohonan berakhir(String masalah) {
        return ditangani(sari.dukungan(masalah), sari);
    }

    /** Telegram has the bot wait, and the person stops it before the answer is there. */
    private void tertahan(Warga warga, String words) {
        int before = tertahan().size();
        kantor.tooManyRequests("sendMessage", 6);
        warga.says(kantor.botId(), words);
        warga.person().does("block", Map.of("bot_id", kantor.botId()));
        await().until(() -> tertahan().size() > before);
        kantor.noFaults();
    }

    private List<String> tertahan() {
        return kantor.store().documents(Collection.REPLIES).ids(Query.of(Outgoing.HELD));
    }

    private boolean adaJawaban(String words) {
        return Isi.of(kantor.store()).documents().stream()
                .anyMatch(document -> document.startsWith("REPLIES") && document.contains(words));
    }

    @Test
    @Order(1)
    void byRetention() {
        Permohonan lama = berakhir("Sering putus sewaktu ujian");
        kantor.sendiri(kantor.budi);
        waktu.malam(Instant.parse("2026-12-23T20:00:00Z"));
        kantor.forwardTo(Instant.parse("2026-12-25T12:00:00Z"));
        tertahan(kantor.budi, "/status " + lama.nomor());
        assertThat(adaJawaban("sewaktu ujian")).isTrue();

        waktu.malam(Instant.parse("2026-12-25T20:00:00Z"));

        assertThat(lama.run().isAnonymised()).isTrue();
        assertThat(adaJawaban("sewaktu ujian")).isFalse();
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(kantor.berkas()).doesNotContain("sewaktu ujian");
        });
        kantor.sendiri(kantor.budi);
        assertThat(kantor.budi.sees(kantor.botId(), WITHHELD).text()).contains("/status");
        assertThat(kantor.budi.person().reads(kantor.botId()))
                .noneMatch(message -> message.text().contains("sewaktu ujian"));
    }

    @Test
    @Order(2)
    void byTheRemovalOfSomebodyAlsoWhereTheNumberDoesNotStandInIt() {
        Permohonan selesai = berakhir("Tidak dapat dibuka sejak pagi");
        kantor.sendiri(kantor.joko);
        kantor.sendiri(kantor.admin);
        tertahan(kantor.joko, "/status " + selesai.nomor());
        tertahan(kantor.admin, "/datasaya " + kantor.sari.id());
        assertThat(adaJawaban("sejak pagi")).isTrue();
        assertThat(adaJawaban("Yang kami simpan tentang Sari")).isTrue();

        new PenghapusanData(kantor).oleh(kantor.sari);

        assertThat(selesai.run().lacksSomebody()).isTrue();
        assertThat(adaJawaban("sejak pagi")).isFalse();
        assertThat(adaJawaban("Yang kami simpan tentang Sari")).isFalse();
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(kantor.berkas()).doesNotContain("sejak pagi");
        });
        for (Warga warga : List.of(kantor.joko, kantor.admin)) {
            kantor.sendiri(warga);
            assertThat(warga.sees(kantor.botId(), WITHHELD).text()).contains("/status");
        }
        assertThat(kantor.joko.person().reads(kantor.botId()))
                .noneMatch(message -> message.text().contains("sejak pagi"));
    }
}
