package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.roster.UnitChange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The standard of 45 minutes of row 7, which Unit TI decides, over Ramadan, the long leave of March 2026 and other days
 * off of that year; the bot is restarted on the way in each. The office begins on Wednesday, 18 February 2026.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KalenderBerjalanScenarioTest extends Skenario {

    private static final String APPROVE = "Setujui: deploy/peningkatan";

    @Override
    Instant today() {
        return Instant.parse("2026-02-18T01:00:00Z");
    }

    private String kartu(Permohonan permohonan) {
        return rina.kartu(permohonan).text();
    }

    private long terukur(Permohonan permohonan) {
        Run run = permohonan.run();
        Duration measured = kantor.bot()
                .projection()
                .time(run, kantor.bot().procedures().byHash(run.definition()).orElseThrow())
                .working(run.visits().get(1))
                .measured();
        return measured.toMinutes();
    }

    @Test
    @Order(1)
    void intoRamadan() {
        waktu.hingga("2026-02-18T15:40");
        Permohonan permohonan = eko.server();
        assertThat(kartu(permohonan)).contains("Batas 19 Feb 2026, 08.25 WIB");
        waktu.hingga("2026-02-18T22:00");
        kantor.restart();
        waktu.hingga("2026-02-19T08:10");
        assertThat(kartu(permohonan)).contains("Batas 08.25 WIB");
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(20 + 10);
    }

    @Test
    @Order(2)
    void theBreakOfAFridayInRamadan() {
        waktu.hingga("2026-02-27T11:15");
        Permohonan permohonan = eko.server();
        assertThat(kartu(permohonan)).contains("Batas 13.00 WIB");
        waktu.hingga("2026-02-27T12:00");
        kantor.restart();
        waktu.hingga("2026-02-27T12:45");
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(15 + 15);
    }

    @Test
    @Order(3)
    void outOfRamadanOverTheLongLeaveOfMarch() {
        waktu.hingga("2026-03-17T14:40");
        Permohonan permohonan = eko.server();
        assertThat(kartu(permohonan)).contains("Batas 25 Mar 2026, 07.55 WIB");
        waktu.hingga("2026-03-22T10:00");
        kantor.restart();
        assertThat(terukur(permohonan)).isEqualTo(20);
        waktu.hingga("2026-03-25T07:40");
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(20 + 10);
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text())
                .contains("Nyepi", "SKB 3 Menteri 1497/2025", "Idul Fitri 1447 H", "Keputusan Presiden 42/2025")
                .contains("Jumlah: 30 menit kerja");
    }

    @Test
    @Order(4)
    void aPauseOverAHolidayAndAWeekendIsOnePause() {
        waktu.hingga("2026-04-02T15:00");
        Permohonan permohonan = eko.server();
        waktu.hingga("2026-04-02T15:10");
        rina.memutuskan(permohonan, "Jeda", "Menunggu vendor");
        waktu.hingga("2026-04-04T09:00");
        kantor.restart();
        waktu.hingga("2026-04-06T08:00");
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(kartu(permohonan)).contains("08.35 WIB");
        waktu.hingga("2026-04-06T08:15");
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(10 + 15);
        assertThat(permohonan.run().visits().get(1).holds()).hasSize(1);
    }

    @Test
    @Order(5)
    void eachZoneCountsItsOwnHours() {
        inZone("Asia/Jakarta", "2026-04-08T06:40", "Batas 08.15 WIB");
        inZone("Asia/Makassar", "2026-04-09T06:40", "Batas 08.25 WITA");
        inZone("Asia/Jayapura", "2026-04-13T06:40", "Batas 09.25 WIT");
    }

    @Test
    @Order(6)
    void aMondayOffAfterAWeekend() {
        zone("Asia/Jakarta");
        waktu.hingga("2026-05-29T16:20");
        Permohonan permohonan = eko.server();
        assertThat(kartu(permohonan)).contains("Batas 2 Jun 2026, 08.05 WIB");
        waktu.hingga("2026-06-01T09:00");
        kantor.restart();
        assertThat(terukur(permohonan)).isEqualTo(10);
        waktu.hingga("2026-06-02T07:50");
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(10 + 20);
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text()).contains("Pancasila", "libur akhir pekan", "Jumlah: 30 menit kerja");
    }

    private void zone(String zone) {
        String ti = kantor.bot().roster().at(kantor.ti, null).getFirst().id();
        assertThat(kantor.bot().roster().byProgram().setZone(ti, ZoneId.of(zone)))
                .isNotInstanceOf(UnitChange.Refused.class);
    }

    private void inZone(String zone, String at, String due) {
        zone(zone);
        waktu.hingga(at);
        Permohonan permohonan = eko.server();
        kantor.restart();
        assertThat(kartu(permohonan)).contains(due);
        waktu.maju(60, Waktu.MENIT);
        rina.memutuskan(permohonan, APPROVE);
        assertThat(terukur(permohonan)).isEqualTo(zone.equals("Asia/Jakarta") ? 10 : 60);
    }
}
