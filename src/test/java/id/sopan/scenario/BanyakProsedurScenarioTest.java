package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.ArrayList;
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
}
