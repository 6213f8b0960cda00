package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Reminders into Ramadan, and out of it over the long leave of March 2026, with a restart in each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RamadanScenarioTest extends Skenario {

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    void furnish() {
        waktu.kembali("2026-02-18T15:00");
        kantor.denganJadwal();
    }

    private Permohonan tugas() {
        return sari.mengajukan("tugas").kirim().di("kerja");
    }

    private void selesaikan(Permohonan tugas) {
        rina.memutuskan(tugas, "Selesai");
        sari.memutuskan(tugas.di("terima"), "Terima");
    }

    @Test
    @Order(1)
    void theOfficeOpensLaterInRamadan() {
        waktu.sampai("2026-02-18T15:30");
        Permohonan tugas = tugas();
        Pengingat diTi = Pengingat.sejakKini(rina);
        kantor.restart();
        waktu.sampai("2026-02-19T08:14");
        assertThat(diTi.semua()).isEmpty();
        waktu.sampai("2026-02-19T08:15");
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains("19 Feb 2026, 08.30 WIB");
        waktu.sampai("2026-02-19T08:30");
        assertThat(diTi.terakhir().text()).startsWith("⏰");
        waktu.sampai("2026-02-20T07:59");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        waktu.sampai("2026-02-20T08:00");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        selesaikan(tugas);
    }

    @Test
    @Order(2)
    void nobodyIsRemindedOnTheLongLeave() {
        waktu.sampai("2026-03-17T14:30");
        Permohonan tugas = tugas();
        Permohonan dijeda = tugas();
        rina.memutuskan(dijeda, "Jeda", "Menunggu suku cadang");
        Pengingat diTi = Pengingat.sejakKini(rina);
        waktu.sampai("2026-03-20T09:00");
        kantor.restart();
        waktu.sampai("2026-03-25T07:44");
        assertThat(diTi.semua()).isEmpty();
        waktu.sampai("2026-03-25T07:45");
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains(tugas.nomor(), "25 Mar 2026, 08.00 WIB");
        waktu.sampai("2026-03-26T12:00");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        assertThat(diTi.semua()).noneMatch(message -> message.text().contains(dijeda.nomor()));
        rina.berkata("/lanjut " + dijeda.nomor());
        selesaikan(tugas);
        selesaikan(dijeda);
    }

    @Test
    @Order(3)
    void aClockThatIsPutBackSaysNothingTwice() {
        waktu.sampai("2026-03-31T08:00");
        Permohonan tugas = tugas();
        Pengingat diTi = Pengingat.sejakKini(rina);
        waktu.sampai("2026-03-31T09:00");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        kantor.bot().tick();
        waktu.kembali("2026-03-31T08:00");
        kantor.restart();
        kantor.settle();
        assertThat(rina.membaca())
                .as("no admin has started the bot, so their Unit TI is told")
                .anyMatch(message -> message.text()
                        .contains("Jam mesin mundur dari 31 Mar 2026, 09.00 WIB ke 31 Mar 2026, 08.00 WIB"));
        String said = "Jam mesin mundur dari 31 Mar 2026, 09.00 WIB ke 31 Mar 2026, 08.00 WIB, sehingga waktu";
        waktu.sampai("2026-03-31T08:30");
        assertThat(rincian(tugas)).contains("Jumlah: 30 menit kerja", said);
        rina.berkata("/status " + tugas.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Lama: 30 menit kerja", said);
        waktu.sampai("2026-03-31T09:00");
        assertThat(rincian(tugas)).contains("Jumlah: 60 menit kerja").doesNotContain(said);
        waktu.sampai("2026-03-31T15:00");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        selesaikan(tugas);
    }

    @Test
    @Order(4)
    void whatWasDoneWhileTheClockWasWrongIsSaidToBeMeasuredTooShortForEver() {
        waktu.sampai("2026-04-01T08:00");
        Permohonan tugas = tugas();
        waktu.sampai("2026-04-01T10:00");
        kantor.bot().tick();
        waktu.kembali("2026-04-01T08:30");
        kantor.bot().tick();
        selesaikan(tugas);
        waktu.sampai("2026-04-02T10:00");
        kantor.restart();
        assertThat(rincian(tugas))
                .contains("Jam mesin mundur dari 1 Apr 2026, 10.00 WIB ke 1 Apr 2026, 08.30 WIB, sehingga waktu");
    }

    @Test
    @Order(5)
    void aClockThatWasAWeekAheadForAWhileKeepsNobodyFromBeingReminded() {
        waktu.sampai("2026-04-20T08:00");
        Permohonan tugas = tugas();
        waktu.melompat("2026-04-28T10:00");
        kantor.bot().tick();
        kantor.settle();
        waktu.kembali("2026-04-20T09:00");
        kantor.bot().tick();
        Pengingat diTi = Pengingat.sejakKini(rina);
        waktu.sampai("2026-04-21T12:00");
        assertThat(diTi.terakhir().text()).contains(tugas.nomor());
        selesaikan(tugas);
        assertThat(rekap("20–26 April 2026")).as("told of a week to come").isOne();
        waktu.sampai("2026-04-27T08:01");
        kantor.settle();
        assertThat(rekap("20–26 April 2026")).as("told again once it is over").isEqualTo(2);
        assertThat(kantor.store().documents(Collection.SUMMARIES).ids(Query.of("chat:" + kantor.ti)).stream()
                        .filter(id -> id.contains("weekly 2026-04-20..2026-04-26")))
                .as("what was told first is kept")
                .hasSize(2);
        kantor.bot().tick();
        kantor.settle();
        assertThat(rekap("20–26 April 2026")).isEqualTo(2);
    }

    @Test
    @Order(6)
    void aClockThatWasBehindForAWhileTakesNoSummaryBack() {
        waktu.sampai("2026-04-28T09:00");
        kantor.bot().tick();
        kantor.settle();
        List<String> told = kantor.store().documents(Collection.SUMMARIES).ids(Query.all());
        waktu.kembali("2026-04-01T09:00");
        kantor.bot().tick();
        kantor.settle();
        waktu.melompat("2026-04-28T09:05");
        kantor.bot().tick();
        kantor.settle();
        assertThat(kantor.store().documents(Collection.SUMMARIES).ids(Query.all()))
                .containsExactlyElementsOf(told);
        assertThat(rekap("20–26 April 2026")).isEqualTo(2);
    }

    @Test
    @Order(7)
    void whatWasWrittenWhileTheClockWasAYearAheadIsNamedAndGoesOnOnceItIsEnteredLate() {
        waktu.sampai("2026-04-29T09:30");
        waktu.melompat("2027-04-29T10:00");
        Permohonan tugas = tugas();
        kantor.bot().tick();
        waktu.kembali("2026-04-29T10:00");
        kantor.bot().tick();
        kantor.settle();
        assertThat(rina.membaca())
                .anyMatch(message ->
                        message.text().contains("yang tercatat pada waktu yang belum tiba: " + tugas.nomor()));
        waktu.sampai("2026-04-29T10:30");
        Permohonan sesudahnya = tugas();
        waktu.sampai("2026-04-29T10:40");
        assertThat(rincian(tugas)).contains("Jam mesin mundur dari 29 Apr 2027, 10.00 WIB ke 29 Apr 2026, 10.00 WIB");
        assertThat(rincian(sesudahnya)).doesNotContain("Jam mesin mundur");
        rina.berkata("/susulan " + tugas.nomor());
        rina.menekan(rina.pesanTerakhir(), "Selesai");
        rina.menjawab("29-04-2026 10.20");
        rina.menjawab("Jam mesin salah");
        rina.menekan(rina.pesanTerakhir(), "Catat");
        assertThat(tugas.di("terima").run().current().orElseThrow().opened()).isEqualTo(kantor.now());
        assertThat(rincian(tugas)).doesNotContain("Jam mesin mundur");
        waktu.sampai("2026-04-29T10:50");
        sari.memutuskan(tugas, "Terima");
        assertThat(Objects.requireNonNull(tugas.run().end()).at()).isEqualTo(kantor.now());
        selesaikan(sesudahnya);
    }

    private long rekap(String pekan) {
        return rina.membaca().stream()
                .filter(message -> message.text().startsWith("📊 Rekap pekan " + pekan))
                .count();
    }

    private String rincian(Permohonan tugas) {
        rina.berkata("/kenapa " + tugas.nomor() + " 1");
        return rina.pesanTerakhir().text();
    }
}
