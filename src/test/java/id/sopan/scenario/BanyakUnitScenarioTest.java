package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An institution of 150 units: whatever asks for one of them does so in messages that Telegram takes. */
class BanyakUnitScenarioTest extends Skenario {

    private static final int UNITS = 150;

    private long bersama;

    @Override
    void furnish() {
        bersama = kantor.group("Semua Unit", kantor.budi);
        for (int i = 1; i <= UNITS; i++) {
            bind("unit-terkait", "Subbagian Tata Usaha dan Kerja Sama Fakultas ke-%03d".formatted(i));
            bind("pengembang", "Laboratorium Pengembangan Perangkat Lunak ke-%03d".formatted(i));
        }
    }

    private void bind(String role, String name) {
        kantor.bot().roster().byProgram().bind(new Role(role), name, new Unit.Home(bersama, null), false);
    }

    private SeenMessage terakhir(Petugas petugas) {
        return petugas.pesanTerakhir();
    }

    /** Labels of all pages, from the one that is shown. */
    private List<String> halaman(Petugas petugas) {
        List<String> labels = new ArrayList<>();
        while (true) {
            SeenMessage page = terakhir(petugas);
            assertThat(page.buttons()).hasSizeLessThanOrEqualTo(60);
            labels.addAll(page.buttons());
            if (!page.buttons().contains("Berikutnya ›")) {
                return labels;
            }
            petugas.menekan(page, "Berikutnya ›");
        }
    }

    @Test
    void unitTiAsksOnBehalfOfAnyOfThem() {
        rina.berkata("/ajukan");
        rina.menekan(terakhir(rina), "Atas nama unit lain…");
        rina.menekan(terakhir(rina), "Webservice");
        assertThat(terakhir(rina).text()).contains("Halaman 1 dari");

        assertThat(halaman(rina))
                .filteredOn(label -> label.startsWith("Subbagian"))
                .hasSize(UNITS)
                .isSorted();
        rina.menekan(terakhir(rina), "Subbagian Tata Usaha dan Kerja Sama Fakultas ke-150");

        assertThat(new Formulir(rina).teks())
                .contains("Atas nama: Subbagian Tata Usaha dan Kerja Sama Fakultas ke-150");
    }

    @Test
    void whoeverActsForAllOfThemChoosesForWhichTheyAsk() {
        Petugas semua = new Petugas(kantor, kantor.budi, bersama);
        semua.berkata("/ajukan webservice");

        assertThat(halaman(semua))
                .filteredOn(label -> label.startsWith("Subbagian"))
                .hasSize(UNITS);
        semua.menekan(terakhir(semua), "Subbagian Tata Usaha dan Kerja Sama Fakultas ke-150");

        assertThat(new Formulir(semua).teks()).contains("diisi oleh Budi");
    }

    @Test
    void whoeverAsksInAForumOfManyTopicsOutsideOfThemIsLedToTheFirst() {
        long forum = kantor.forum("Universitas", kantor.budi);
        for (int topic = 1; topic <= UNITS; topic++) {
            kantor.bot()
                    .roster()
                    .byProgram()
                    .bind(
                            new Role("unit-terkait"),
                            "Lembaga %03d".formatted(topic),
                            new Unit.Home(forum, topic),
                            false);
        }
        Petugas umum = new Petugas(kantor, kantor.budi, forum);
        for (String command : List.of("/status", "/bantuan")) {
            umum.berkata(command);
            assertThat(terakhir(umum).text()).contains("Lembaga 001", "dan 120 lainnya");
            assertThat(terakhir(umum).buttons()).hasSize(30);
        }
    }

    @Test
    void unitTiChoosesAnyOfThemToTakePart() {
        Permohonan permohonan = sari.webservice().di("analisis");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        assertThat(rina.kartu(permohonan).buttons()).hasSizeLessThanOrEqualTo(60);

        rina.menekan(permohonan, "Pilih Pengembang Aplikasi…");
        assertThat(terakhir(rina).text()).contains(permohonan.nomor(), "unit mana yang berperan");
        assertThat(halaman(rina))
                .filteredOn(label -> label.startsWith("Laboratorium"))
                .hasSize(UNITS);
        rina.menekan(terakhir(rina), "‹ Sebelumnya");
        rina.menekan(terakhir(rina), "Laboratorium Pengembangan Perangkat Lunak ke-150");

        String chosen = permohonan.run().unitOf(Role.PENGEMBANG);
        assertThat(kantor.bot().roster().unit(chosen).orElseThrow().name()).endsWith("ke-150");
        assertThat(terakhir(rina).buttons()).doesNotContain("Laboratorium Pengembangan Perangkat Lunak ke-150");
    }

    @Test
    void workingHoursOfEachAreChangedByButtonsOnPages() {
        Petugas admin = new Petugas(kantor, kantor.admin, bersama);
        admin.berkata("/kalender");
        assertThat(halaman(admin))
                .filteredOn(label -> label.contains(": bekerja"))
                .hasSize(2 * UNITS);
    }

    @Test
    void whoActsForEachIsToldOnPages() {
        Petugas admin = new Petugas(kantor, kantor.admin, bersama);
        admin.berkata("/anggota");
        assertThat(terakhir(admin).text()).contains("Halaman 1 dari 30");
        assertThat(halaman(admin))
                .filteredOn(label -> label.startsWith("Tutup "))
                .hasSize(2 * UNITS);
        assertThat(terakhir(admin).text()).contains("ke-150", "Halaman 30 dari 30");
    }
}
