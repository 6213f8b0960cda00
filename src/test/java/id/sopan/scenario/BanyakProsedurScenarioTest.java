package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An institution of 135 procedures: whatever offers or lists them does so in messages that Telegram takes. */
class BanyakProsedurScenarioTest extends Skenario {

    private static final int MORE = 130;
    private static final String LATER = "Berikutnya ›";

    @Override
    DefinitionSource definitions() {
        return () -> {
            Map<String, String> all = new TreeMap<>(DefinitionSource.shipped().read());
            for (int i = 1; i <= MORE; i++) {
                all.put("layanan-%03d.yaml".formatted(i), layanan(i));
            }
            return all;
        };
    }

    private static String layanan(int i) {
        return """
                id: layanan-%1$03d
                prefix: Z%2$c%3$c
                nama: Prosedur Pelayanan Administrasi Umum dan Kerja Sama ke-%1$03d
                starts: {by: [unit-terkait, unit-ti], command: layanan%1$03d, label: Layanan ke-%1$03d}
                steps:
                  - {id: layanan, nomor: 1, kegiatan: Pelayanan, pelaksana: [unit-ti], task: {}, end: selesai}
                """.formatted(i, 'A' + i / 26, 'A' + i % 26);
    }

    /** All pages, from the one that is shown to the last. */
    private static List<SeenMessage> halaman(Petugas petugas) {
        List<SeenMessage> pages = new ArrayList<>(List.of(petugas.pesanTerakhir()));
        while (pages.getLast().buttons().contains(LATER)) {
            petugas.menekan(pages.getLast(), LATER);
            pages.add(petugas.pesanTerakhir());
        }
        assertThat(pages)
                .extracting(SeenMessage::id)
                .containsOnly(pages.getFirst().id());
        return pages;
    }

    private static List<String> pilihan(List<SeenMessage> pages, String word) {
        return pages.stream()
                .flatMap(page -> page.buttons().stream())
                .filter(label -> label.contains(word))
                .toList();
    }

    private static void lengkap(List<String> offered) {
        assertThat(offered).hasSize(MORE).isSorted();
        assertThat(new HashSet<>(offered)).hasSize(MORE);
    }

    @Test
    void adminsReadWhichVersionsAreInForceOnSeveralPages() {
        Petugas admin = kantor.sendiri(kantor.admin);
        admin.berkata("/versi");
        assertThat(admin.pesanTerakhir().text()).contains("Versi prosedur yang berlaku", "Halaman 1 dari");

        List<SeenMessage> pages = halaman(admin);

        String all = String.join("\n", pages.stream().map(SeenMessage::text).toList());
        for (int i = 1; i <= MORE; i++) {
            assertThat(all).containsOnlyOnce("(layanan-%03d)".formatted(i));
        }
        assertThat(pages.getLast().text()).contains("(webservice)", "/versi NOMOR kembali");
        sari.berkata("/bantuan");
        TapAnswer forged =
                sari.warga().person().forges(sari.chat(), sari.pesanTerakhir().id(), "v1:::4:versi.1");
        assertThat(forged.isAlert()).isTrue();
        assertThat(forged.text()).contains("admin");
    }

    @Test
    void whoAsksChoosesAnyOfThem() {
        sari.berkata("/ajukan");
        int menu = sari.pesanTerakhir().id();
        assertThat(sari.pesanTerakhir().text()).contains("Halaman 1 dari");
        lengkap(pilihan(halaman(sari), "Layanan ke-"));
        sari.menekan(sari.pesanTerakhir(), "‹ Sebelumnya");
        sari.menekan(sari.pesanTerakhir(), LATER);

        sari.membalas(menu, "Dukungan teknis");
        assertThat(new Formulir(sari).teks()).contains("Dukungan Teknis", "Pertanyaan 1 dari 4");
        new Formulir(sari).menekan("Batal");
        sari.berkata("/ajukan entah");
        assertThat(sari.pesanTerakhir().text()).contains("entah", "Halaman 1 dari");
        lengkap(pilihan(halaman(sari), "Layanan ke-"));
    }

    @Test
    void whoMayAskForNothingTurnsNobodysMenu() {
        rina.berkata("/ajukan");
        SeenMessage menu = rina.pesanTerakhir();

        assertThat(new Petugas(kantor, kantor.asing, kantor.ti)
                        .menekan(menu, LATER)
                        .isAlert())
                .isTrue();

        assertThat(rina.pesanTerakhir().text()).isEqualTo(menu.text());
    }

    @Test
    void unitTiAsksForAnyOfThemOnBehalfOfAUnit() {
        rina.berkata("/ajukan");
        rina.menekan(rina.pesanTerakhir(), "Atas nama unit lain…");
        List<SeenMessage> pages = halaman(rina);
        lengkap(pilihan(pages, "Layanan ke-"));
        rina.menekan(rina.pesanTerakhir(), "‹ Sebelumnya");

        rina.menekan(
                rina.pesanTerakhir(),
                pilihan(List.of(rina.pesanTerakhir()), "Layanan ke-").getFirst());

        assertThat(rina.pesanTerakhir().buttons()).contains("Bagian Akademik");
    }

    @Test
    void anySopCanBeRead() {
        eko.berkata("/sop");
        lengkap(pilihan(halaman(eko), "Kerja Sama ke-"));
        eko.menekan(eko.pesanTerakhir(), "‹ Sebelumnya");

        String sop = pilihan(List.of(eko.pesanTerakhir()), "Kerja Sama ke-").getLast();
        eko.menekan(eko.pesanTerakhir(), sop);

        assertThat(eko.membaca())
                .anyMatch(message ->
                        message.text().contains(sop) && message.text().contains("Unit TI"));
    }

    @Test
    void anyFlowCanBeSeen() {
        dewi.berkata("/alur");
        List<SeenMessage> pages = halaman(dewi);
        lengkap(pilihan(pages, "SOP Layanan ke-"));
        assertThat(pilihan(pages, "SOP Webservice")).hasSize(1);

        TapAnswer answer = dewi.menekan(dewi.pesanTerakhir(), "SOP Webservice");

        assertThat(answer.isAlert()).isFalse();
        dewi.warga().sees(dewi.chat(), "Alur Prosedur Pengelolaan Webservice");
    }
}
