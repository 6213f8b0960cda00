package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** {@code /alur} and the form that {@code /sop} sends. */
class AlurScenarioTest extends Skenario {

    private static final int GREEN = 0x2f8f60;
    private static final int OCHRE = 0xb7771f;
    private static final int RED = 0xa92f23;

    @Override
    DefinitionSource definitions() {
        return () -> {
            Map<String, String> all = new TreeMap<>(DefinitionSource.shipped().read());
            all.put("panjang.yaml", lengthy());
            return all;
        };
    }

    private static String lengthy() {
        StringBuilder steps = new StringBuilder("id: panjang\nprefix: PJ\nnama: Prosedur Panjang\n"
                + "starts: {by: [unit-ti], command: panjang, label: Panjang}\nsteps:\n");
        for (int nomor = 1; nomor <= 60; nomor++) {
            String way = nomor == 60 ? "end: selesai" : "next: s" + (nomor + 1);
            steps.append("  - {id: s%d, nomor: %d, kegiatan: Pekerjaan ke-%d, pelaksana: [unit-ti], task: {}, %s}%n"
                    .formatted(nomor, nomor, nomor, way));
        }
        return steps.toString();
    }

    private Permohonan diajukan() {
        return sari.webservice().di("analisis");
    }

    @Test
    void aReplyToThePictureIsANoteOnTheRequestThatItShows() {
        Permohonan permohonan = diajukan();
        rina.berkata("/alur " + permohonan.nomor());
        SeenMessage picture = gambar(rina, permohonan.nomor());

        rina.membalas(picture.id(), "Mohon ditanyakan juga kepada Pengembang");

        assertThat(permohonan.run().notes()).hasSize(1);
    }

    /** The newest picture in the chat, once there is one that says this. */
    private SeenMessage gambar(Petugas petugas, String words) {
        return petugas.warga()
                .sees(
                        petugas.chat(),
                        "a picture of " + words,
                        message -> !message.json().path("photo").isEmpty()
                                && message.text().contains(words));
    }

    private BufferedImage dilihat(SeenMessage message) throws IOException {
        String id = message.json().path("photo").path(0).path("file_id").asString();
        return ImageIO.read(new ByteArrayInputStream(kantor.content(id)));
    }

    private static boolean shows(BufferedImage picture, int colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xffffff) == colour) return true;
            }
        }
        return false;
    }

    @Test
    void aRequestIsShownWhereItStandsFromItsFirstStepToItsEnd() throws IOException {
        Permohonan permohonan = diajukan();
        rina.berkata("/alur " + permohonan.nomor().toLowerCase(Locale.ROOT) + " mohon gambarnya");
        SeenMessage begun = gambar(rina, permohonan.nomor());
        assertThat(begun.text())
                .isEqualTo(permohonan.nomor() + " · Prosedur Pengelolaan Webservice\n"
                        + "Bagian Akademik · Langkah 2 dari 7, menunggu Unit TI sejak 24 Nov 2026, 08.00 WIB");
        BufferedImage picture = dilihat(begun);
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(shows(picture, GREEN)).as("what is done").isTrue();
        assertThat(shows(picture, OCHRE)).as("what was sent back").isFalse();

        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan tabelnya.");
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.menekan(sari.pesanTerakhir(), "Lihat alurnya").text()).contains("sedang disiapkan");
        SeenMessage back = gambar(sari, "Dikembalikan: 1×");
        assertThat(back.text()).contains("Langkah 1 dari 7, menunggu Bagian Akademik");
        assertThat(shows(dilihat(back), OCHRE)).isTrue();

        sari.mengisi(permohonan).kirim();
        rina.memutuskan(permohonan, "Tolak", "Sudah ada layanan yang sama.");
        permohonan.berakhir(Ending.DITOLAK);
        sari.berkata("/alur " + permohonan.nomor());
        assertThat(shows(dilihat(gambar(sari, "Ditolak pada")), RED)).isTrue();
    }

    @Test
    void withoutANumberItOffersWhatCanBeSeen() {
        Permohonan permohonan = diajukan();
        rina.berkata("/alur");
        SeenMessage menu = rina.pesanTerakhir();
        assertThat(menu.buttons())
                .anyMatch(label -> label.startsWith(permohonan.nomor() + " · "))
                .contains("SOP Webservice");
        rina.memilih(permohonan);
        gambar(rina, permohonan.nomor());

        dewi.berkata("/alur");
        assertThat(dewi.pesanTerakhir().buttons()).noneMatch(label -> label.contains(permohonan.nomor()));
        dewi.menekan(dewi.pesanTerakhir(), "SOP Webservice");
        assertThat(gambar(dewi, "Alur Prosedur Pengelolaan Webservice").text())
                .contains("7 langkah, oleh Unit Terkait, Unit TI, Pengembang Aplikasi, Manage Server");

        eko.berkata("/alur server");
        gambar(eko, "Alur Permintaan Server");
    }

    @Test
    void whatIsNotTheirsIsAnsweredLikeWhatIsUnknownAndShowsNothing() {
        Permohonan permohonan = diajukan();
        dewi.berkata("/alur " + permohonan.nomor());
        assertThat(dewi.pesanTerakhir().text()).contains("“" + permohonan.nomor() + "” bukan nomor");
        assertThat(dewi.pesanTerakhir().json().path("photo").isEmpty()).isTrue();

        dewi.berkata("/alur");
        TapAnswer forged = dewi.warga()
                .person()
                .forges(
                        kantor.server,
                        dewi.pesanTerakhir().id(),
                        "v1:::F:" + permohonan.run().id());
        assertThat(forged.isAlert()).isTrue();
        assertThat(forged.text()).contains("Tombol ini tidak kami kenali");
        assertThat(dewi.warga()
                        .person()
                        .forges(kantor.server, dewi.pesanTerakhir().id(), "v1:::F:entah.3")
                        .isAlert())
                .isTrue();
        kantor.settle();
        assertThat(dewi.membaca())
                .noneMatch(message -> message.text().contains(permohonan.nomor())
                        && !message.json().path("photo").isEmpty());

        kantor.asing.starts(kantor.botId());
        kantor.asing.says(kantor.botId(), "/alur " + permohonan.nomor());
        kantor.asing.sees(kantor.botId(), "Bagian Akademik");
        rina.berkata("/alur WS-2026-9999");
        assertThat(rina.pesanTerakhir().text()).contains("“WS-2026-9999” bukan nomor", "/alur");
        rina.berkata("/alur ws 999");
        assertThat(rina.pesanTerakhir().text()).contains("“WS-2026-0999” bukan nomor", "/alur");
        rina.berkata("/alur ../../etc & <b>");
        assertThat(rina.pesanTerakhir().text()).contains("“../../etc & <b>” bukan nomor");
    }

    @Test
    void aFlowOfSixtyStepsComesInPicturesThatAPhoneShowsWhole() throws IOException {
        Permohonan permohonan = rina.mengajukan("panjang").dengan();
        rina.berkata("/alur " + permohonan.nomor());
        SeenMessage first = gambar(rina, permohonan.nomor());
        assertThat(first.text()).contains("Gambar 1 dari 5: nomor 1 sampai 13");
        assertThat(first.buttons()).containsExactly("Nomor 14–26", "Nomor 27–39", "Nomor 40–52", "Nomor 53–60");

        rina.menekan(first, "Nomor 53–60");
        BufferedImage last = dilihat(gambar(rina, "Gambar 5 dari 5: nomor 53 sampai 60"));
        assertThat(dilihat(first).getHeight()).isBetween(last.getHeight(), 2 * last.getWidth());
        assertThat(rina.warga()
                        .person()
                        .forges(
                                kantor.ti,
                                first.id(),
                                "v1:::F:" + permohonan.run().id() + ".999")
                        .isAlert())
                .isFalse();
    }

    @Test
    void anSopComesAsItsFormToo() throws IOException {
        rina.berkata("/sop webservice");
        String form = form(rina, "Prosedur Pengelolaan Webservice", "sop-webservice.pdf");
        assertThat(form)
                .contains("PROSEDUR PENGELOLAAN WEBSERVICE", "Dasar Hukum", "tidak terbaca pada sumber")
                .contains("belum ditetapkan", "TIDAK", "Kelengkapan");

        dewi.berkata("/sop");
        dewi.menekan(dewi.pesanTerakhir(), "Backup dan Recovery");
        assertThat(form(dewi, "Backup dan Recovery", "sop-pencadangan.pdf")).contains("120 menit");

        eko.berkata("/sop perawatan");
        assertThat(form(eko, "Prosedur Perawatan Database dan Server", "sop-perawatan.pdf"))
                .contains("TOTAL tertulis 510 menit; jumlah baris yang terbaca 1005 menit (tanpa baris 1)");
    }

    @Test
    void theTableOfALongSopTurnsInPlace() {
        rina.berkata("/sop panjang");
        SeenMessage tabel = rina.warga()
                .sees(rina.chat(), "Halaman 1 dari ", seen -> seen.buttons().contains("Berikutnya ›"));
        rina.menekan(tabel, "Berikutnya ›");
        assertThat(rina.pesan(tabel.id()).text()).contains("Halaman 2 dari ");
    }

    private String form(Petugas petugas, String caption, String name) throws IOException {
        SeenMessage message = petugas.warga()
                .sees(
                        petugas.chat(),
                        name,
                        seen -> seen.json()
                                .path("document")
                                .path("file_name")
                                .asString("")
                                .equals(name));
        assertThat(message.text()).startsWith(caption);
        byte[] pdf =
                kantor.content(message.json().path("document").path("file_id").asString());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded())
                            .as(font.getName())
                            .isTrue();
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whatIsAskedForBeforeTheBotDiesIsSentByTheNextOne() {
        Permohonan permohonan = diajukan();
        kantor.fault("sendPhoto", "bad_gateway", 1);
        rina.berkata("/alur " + permohonan.nomor());
        kantor.restart();
        gambar(rina, permohonan.nomor());
    }
}
