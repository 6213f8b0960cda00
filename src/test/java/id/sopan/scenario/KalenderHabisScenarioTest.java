package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The data shipped ends on 31 December 2027; a due time beyond it is no guess. The office's today is Tuesday, 24 November 2026. */
class KalenderHabisScenarioTest extends Skenario {

    private static final String ENDS = "Data kalender habis pada Jumat, 31 Desember 2027";

    @Override
    void furnish() {
        kantor.admin.starts(kantor.botId());
    }

    private List<SeenMessage> told() {
        kantor.bot().tick();
        kantor.settle();
        return kantor.admin.person().reads(kantor.botId()).stream()
                .filter(message -> message.text().contains(ENDS))
                .toList();
    }

    @Test
    void anAdminIsToldSixtyThirtyAndSevenDaysBeforeTheDataRunsOutAndWhenItHas() {
        hoursOfARamadanThatMayStillChangeAreSaidToBeProvisional();
        waktu.hingga("2027-10-31T08:00");
        assertThat(told()).as("on Sunday, 31 October 2027").isEmpty();
        waktu.maju(2, HARI);
        assertThat(told())
                .as("on Tuesday, 2 November 2027")
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("59 hari lagi", "docs/time.md"));
        kantor.restart();
        waktu.maju(2, HARI);
        assertThat(told())
                .as("two days after, when answers of that day are forgotten")
                .hasSize(1);
        waktu.hingga("2027-12-01T08:00");
        assertThat(told()).as("at 30 days").hasSize(2);
        assertThat(told().getLast().text()).contains("30 hari lagi");
        kantor.restart();
        waktu.hingga("2027-12-03T08:00");
        assertThat(told()).hasSize(2);

        aDayOffThatMayStillChangeIsSaidToBeProvisional();
        assertThat(told()).as("at 7 days").hasSize(3);
        waktu.hingga("2027-12-31T16:10");
        Permohonan permohonan = eko.server();
        assertThat(rina.kartu(permohonan).text())
                .contains("Batas sesudah 31 Desember 2027, di luar data kalender; sisa 45 menit kerja");
        whatIsNotAllKnownIsNotSaidToBeWithinTheStandard(permohonan);
    }

    private List<SeenMessage> ended() {
        kantor.bot().tick();
        kantor.settle();
        return kantor.admin.person().reads(kantor.botId()).stream()
                .filter(message -> message.text().contains("Data kalender telah habis pada Jumat, 31 Desember 2027"))
                .toList();
    }

    private void whatIsNotAllKnownIsNotSaidToBeWithinTheStandard(Permohonan permohonan) {
        waktu.hingga("2028-01-02T09:00");
        assertThat(ended()).as("when it has run out").hasSize(1);
        waktu.hingga("2028-01-03T09:00");
        kantor.restart();
        waktu.hingga("2028-01-05T09:00");
        assertThat(ended())
                .as("on Monday again, once")
                .hasSize(2)
                .last()
                .satisfies(message -> assertThat(message.text()).contains("pengingat dan prosedur berkala berhenti"));
        rina.berkata("/kalender");
        assertThat(rina.pesanTerakhir().text())
                .contains("Data kalender sampai")
                .doesNotContain("Sampai data kalender habis");
        rina.memutuskan(permohonan, "Setujui: deploy/peningkatan");
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text())
                .contains("Terukur 20 menit kerja dari waktu baku 45 menit: ❔ belum dapat dinilai")
                .doesNotContain("✅");
        rina.berkata("/laporan 2028-01-01..2028-01-05");
        assertThat(rina.pesanTerakhir().text())
                .contains("Langkah selesai dalam waktu baku: 1 belum dapat dinilai (di luar data kalender)");
        rina.berkata("/laporan 2028-01-03..2028-01-04");
        assertThat(rina.pesanTerakhir().text())
                .as("days in which nothing happened take one line, and the note on the calendar")
                .contains("tidak ada permohonan yang diajukan atau berakhir; masih berjalan: ")
                .endsWith(
                        "Data kalender hanya mencakup 1 Januari 2026–31 Desember 2027. Hari di luar itu tidak dihitung.")
                .doesNotContain("Diajukan 0");
    }

    /** Ramadan 1448 H is expected from 8 February to 9 March 2027. */
    private void hoursOfARamadanThatMayStillChangeAreSaidToBeProvisional() {
        waktu.hingga("2027-02-10T14:50");
        Permohonan permohonan = eko.server();
        waktu.hingga("2027-02-11T08:10");
        rina.memutuskan(permohonan, "Tolak", "Sudah ada");
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text())
                .containsPattern("Ramadan 1448 H, jam kerja Ramadan .*sementara")
                .contains("Jumlah: 20 menit kerja");
    }

    private void aDayOffThatMayStillChangeIsSaidToBeProvisional() {
        waktu.hingga("2027-12-23T15:50");
        Permohonan permohonan = eko.server();
        waktu.hingga("2027-12-27T07:40");
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text())
                .contains("Cuti bersama Kelahiran Yesus Kristus (Natal) (SKB 3 Menteri 1205, 3 dan 2 Tahun 2026,"
                        + " menurut pemberitaan, sementara)")
                .contains("Jumlah: 20 menit kerja");
    }
}
