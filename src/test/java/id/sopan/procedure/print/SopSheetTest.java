package id.sopan.procedure.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SopSheetTest {

    private final List<Procedure> all = ProcedureLinter.read(
                    DefinitionSource.shipped().read())
            .stream()
            .map(Reading::orThrow)
            .toList();

    /** To renew the expected tables, delete them and run the test twice; then read what changed. */
    @ParameterizedTest
    @ValueSource(strings = {"webservice.txt", "perawatan.txt", "server.txt", "webservice.html", "perawatan.html"})
    void printsTheSameTableAsBefore(String name) throws IOException {
        String id = name.substring(0, name.indexOf('.'));
        String printed = name.endsWith("html") ? sheet(id).html() : sheet(id).text();
        Path golden = Path.of("src/test/resources/id/sopan/procedure/print", name);
        if (Files.notExists(golden)) {
            Files.writeString(golden, printed);
            throw new AssertionError(golden + " was missing and is written: read it, and run again");
        }

        assertThat(printed).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservice", "perawatan", "perawatan-server", "server", "dukungan-teknis", "pencadangan"})
    void fitsIntoATerminal(String id) {
        assertThat(sheet(id).text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void printsTheStatedTotalBesideTheSumForTheWholeDocumentOnly() {
        assertThat(sheet("perawatan").text())
                .contains("TOTAL tertulis 510 menit; jumlah baris yang terbaca 1005 menit (tanpa baris 1)");
        assertThat(sheet("server").text()).contains("JUMLAH 270 menit").doesNotContain("510");
        assertThat(sheet("perawatan-server").html())
                .contains("JUMLAH 465 menit")
                .doesNotContain("510");
    }

    @Test
    void tellsWhatCannotBeReadFromWhatIsNotSet() {
        assertThat(sheet("webservice").html())
                .contains("<h2>Cara Mengatasi</h2>\n<ul>\n<li>tidak terbaca pada sumber</li>")
                .contains("<h2>Kualifikasi Pelaksana</h2>\n<ul>\n<li>belum ditetapkan</li>");
        assertThat(sheet("perawatan-server").html())
                .containsOnlyOnce("<td class=\"gap\">tidak terbaca pada sumber</td>");
    }

    @Test
    void printsNothingThatABrowserWouldTakeForMarkup() {
        String yaml = DefinitionSource.shipped().read().getOrDefault("server.yaml", "");
        Procedure sly = ProcedureReader.read(
                        "server.yaml", yaml.replace("Analisis permintaan", "<script>alert(1)</script>"))
                .orThrow();

        assertThat(SopSheet.of(sly).html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void fetchesNothingFromOutside() {
        assertThat(sheet("perawatan").html()).doesNotContain("http", "src=", "@import");
    }

    @Test
    void continuesALongFlowOnTheNextPageByAPentagon() {
        StringBuilder steps = new StringBuilder("starts: {by: [unit-ti], command: panjang}\nsteps:\n");
        for (int nomor = 1; nomor <= 15; nomor++) {
            String way = nomor == 15 ? "end: selesai" : "next: s" + (nomor + 1);
            steps.append("  - {id: s%d, nomor: %d, kegiatan: Kerja, pelaksana: [unit-ti], task: {}, %s}\n"
                    .formatted(nomor, nomor, way));
        }
        Procedure lengthy = ProcedureReader.read("panjang.yaml", "id: panjang\nprefix: PJ\nnama: Panjang\n" + steps)
                .orThrow();

        String html = SopSheet.of(lengthy).html();

        assertThat(html.split("<table>", -1)).hasSize(3);
        assertThat(html).contains(">12</text>", ">11</text>");
    }

    private SopSheet sheet(String id) {
        return SopSheet.find(all, id).orElseThrow();
    }
}
