package id.sopan.procedure.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class SopSheetTest {

    private static final Pattern LABEL =
            Pattern.compile("<text x=\"([\\d.]+)\" y=\"([\\d.]+)\" text-anchor=\"(start|end)\">(YA|TIDAK)<");
    private static final Pattern LINE = Pattern.compile("<polyline [^>]*points=\"([^\"]*)\"");

    /** A small capsule. */
    private static final Pattern END = Pattern.compile(
            "<rect class=\"\\w+\" x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\" height=\"(3.80)\"");

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
    void saysInWordsAllThatTheArrowsSay() {
        String yaml = DefinitionSource.shipped().read().getOrDefault("webservice.yaml", "");
        Procedure flow = ProcedureReader.read("webservice.yaml", yaml).orThrow();
        Conditions ways = new Conditions(flow, Language.ID, Ending::id);
        assertThat(ways.every(flow.first())).containsExactly("→ 2");
        assertThat(ways.every(flow.step("analisis"))).contains("Tolak → ditolak");
        assertThat(ways.every(flow.step("alokasi"))).containsExactly("selesai → 5", "ditolak → 3", "dibatalkan → 3");
        assertThat(ways.of(flow.step("analisis"))).as("no answer decides").isEmpty();
    }

    @Test
    void saysWhichAnswersLeadWhere() {
        String yaml = DefinitionSource.shipped()
                .read()
                .getOrDefault("server.yaml", "")
                .replaceFirst(
                        "(?m)next: analisis$",
                        "next: [{when: {permohonan.jenis: peningkatan}, to: koordinasi}, {to: analisis}]");
        Procedure flow = ProcedureReader.read("server.yaml", yaml).orThrow();
        int koordinasi = flow.step("koordinasi").nomor();

        assertThat(new Conditions(flow, Language.EN, Ending::id).of(flow.first()))
                .containsExactly("Need: Upgrade of the existing server → " + koordinasi);
        SopSheet sheet = SopSheet.of(flow);
        assertThat(sheet.html()).contains("<td>Keperluan: Peningkatan server yang ada → " + koordinasi + "</td>");
        assertThat(SheetRow.of(flow).getFirst().keterangan()).contains("Peningkatan server yang ada");
    }

    @Test
    void printsWhatTheSopIsKnownByWhereTheFileSaysIt() {
        String yaml = DefinitionSource.shipped()
                .read()
                .getOrDefault("server.yaml", "")
                .replaceFirst(
                        "(?m)^dasarHukum:",
                        "identitas: {nomor: SOP/12/2026, pembuatan: 2026-01-05, pengesah: [Kepala Pusat TIK, \"Dr. Ratna\"]}\n"
                                + "dasarHukum:");
        SopSheet sheet = SopSheet.of(ProcedureReader.read("server.yaml", yaml).orThrow());

        assertThat(sheet.text())
                .contains("Nomor SOP:\n  SOP/12/2026", "Tanggal Pembuatan:\n  5 Januari 2026")
                .contains("Tanggal Revisi:\n  –", "Tanggal Efektif:\n  belum ditetapkan")
                .contains("Disahkan oleh:\n  Kepala Pusat TIK\n  Dr. Ratna");
        assertThat(sheet.html()).contains("SOP/12/2026", "5 Januari 2026");
        assertThat(sheet("server").text()).doesNotContain("Nomor SOP");
    }

    /** The chart is laid over the columns: it gets narrower with them, and the words of what is done keep their room. */
    @Test
    void manyRolesStandInNarrowColumns() {
        StringBuilder added = new StringBuilder("pelaksana:\n");
        List<String> officials = List.of("kasubbag", "kabag", "ppk", "bendahara", "sekretaris", "arsiparis");
        officials.forEach(role -> added.append("  ")
                .append(role)
                .append(": {id: Pengelola ")
                .append(role)
                .append(", en: Manager of ")
                .append(role)
                .append("}\n"));
        String yaml = DefinitionSource.shipped()
                .read()
                .getOrDefault("server.yaml", "")
                .replace("starts:", added + "starts:")
                .replaceFirst(
                        "pelaksana: \\[pengembang]", "pelaksana: [pengembang, " + String.join(", ", officials) + "]");
        SopSheet sheet = SopSheet.of(ProcedureReader.read("server.yaml", yaml).orThrow());

        Grid grid = Grid.of(sheet);
        assertThat(grid.roles()).hasSize(9);
        assertThat(grid.activity()).isGreaterThanOrEqualTo(50);
        assertThat(grid.lanes().whole() * grid.scale()).isEqualTo(9 * grid.role(), within(0.01));
        assertThat(grid.lanes().width()).as("room for a symbol").isGreaterThan(2 * Node.HALF_WIDTH);
        assertThat(sheet.html()).contains("sekre\u00adtaris");
        assertThat(sheet.text()).contains("Pengelola");
    }

    @Test
    void aLongWordIsPartedAtItsSyllablesAsOftenAsItMustBe() {
        String yaml = DefinitionSource.shipped()
                .read()
                .getOrDefault("server.yaml", "")
                .replace("starts:", """
                        pelaksana:
                          spj: {id: Pengelola Pertanggungjawaban, en: A}
                          adm: {id: Pengadministrasi, en: B}
                          verif: {id: Verifikator, en: C}
                          kabag: {id: Kabag, en: D}
                          ppk: {id: PPK, en: E}
                          arsip: {id: Arsiparis, en: F}
                        starts:""")
                .replaceFirst(
                        "pelaksana: \\[pengembang]", "pelaksana: [pengembang, spj, adm, verif, kabag, ppk, arsip]");
        SopSheet sheet = SopSheet.of(ProcedureReader.read("server.yaml", yaml).orThrow());

        assertThat(sheet.html().replace('\u00ad', '·'))
                .contains(">Penge·lola Per·tang·gung·jawaban<", ">Pe·ngadmi·nist·rasi<", ">Kabag<");
        assertThat(sheet.text()).contains("Veri-", "fikator", "Pertang-", "gung-", "jawaban");
    }

    @Test
    void printsNothingThatABrowserWouldTakeForMarkup() {
        String yaml = DefinitionSource.shipped().read().getOrDefault("server.yaml", "");
        Procedure sly = ProcedureReader.read(
                        "server.yaml", yaml.replace("Analisis permintaan", "<script>alert(1)</script>"))
                .orThrow();

        assertThat(SopSheet.of(sly).html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    /** As the PDF is made of it. */
    @Test
    void itsFormIsXmlWhateverItIsCalled() throws Exception {
        String yaml = DefinitionSource.shipped().read().getOrDefault("server.yaml", "");
        Procedure sly = ProcedureReader.read(
                        "server.yaml",
                        yaml.replaceFirst("(?m)^nama: .*$", "nama: {id: 'R&D <b> \"Uji\" > 1', en: R&D}")
                                .replaceFirst("(?m)^dokumen: .*$", "")
                                .replace("Analisis permintaan", "Analisis <R&D> \"uji\""))
                .orThrow();

        String form = SopSheet.of(sly).formattingObjects();

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(form)));
        assertThat(form).contains("R&amp;D &lt;B&gt; &quot;UJI&quot; &gt; 1");
    }

    @Test
    void fetchesNothingFromOutside() {
        assertThat(sheet("perawatan").html()).doesNotContain("http", "src=", "@import");
    }

    /** An edge of a column and an arrow that leads up or down would go through the letters. */
    @ParameterizedTest
    @ValueSource(strings = {"webservice", "perawatan", "perawatan-server", "server", "dukungan-teknis", "pencadangan"})
    void labelsStandBetweenTheLines(String id) {
        for (String chart : sheet(id).html().split("<svg ", -1)) {
            List<Upright> uprights = uprights(chart, Grid.of(sheet(id)).lanes());
            LABEL.matcher(chart).results().forEach(label -> {
                double at = Double.parseDouble(label.group(1));
                double width = label.group(4).length() * 1.5;
                double left = label.group(3).equals("end") ? at - width : at;
                double y = Double.parseDouble(label.group(2));
                assertThat(uprights)
                        .as("%s of %s at %s, %s", label.group(4), id, at, y)
                        .noneMatch(line -> line.crosses(left, left + width, y));
            });
        }
    }

    @Test
    void printsWhatEachStepOfARowSays() {
        Procedure budget = ProcedureReader.read("anggaran.yaml", """
                        id: anggaran
                        prefix: AG
                        nama: Pemeriksaan Anggaran
                        starts: {by: [unit-terkait], command: anggaran}
                        steps:
                          - id: berkas
                            nomor: 1
                            kegiatan: Periksa berkas
                            pelaksana: [unit-ti]
                            mutuBaku: {kelengkapan: Berkas}
                            task: {}
                            next: dana
                          - id: dana
                            nomor: 1
                            kegiatan: Periksa dana
                            pelaksana: [manage-server]
                            mutuBaku: {kelengkapan: DPA, waktu: 60, output: Hasil}
                            keterangan: Segera
                            task: {}
                            end: selesai
                        """).orThrow();

        assertThat(SopSheet.of(budget).html())
                .contains("<td>Periksa berkas; Periksa dana</td>", "<td>Berkas; DPA</td>", "<td>60 menit</td>")
                .contains("<td>Hasil</td><td>Segera</td>");
        assertThat(SopSheet.of(budget).text()).contains("Periksa berkas; Periksa", "Berkas; DPA", "60 menit", "Segera");
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

    /** As the last decision of most requests has them. */
    @Test
    void endsThatLeaveOneDecisionStandBesideEachOther() {
        Procedure room = ProcedureReader.read("ruangan.yaml", """
                        id: ruangan
                        prefix: RG
                        nama: Izin Ruangan
                        starts: {by: [unit-terkait], command: ruangan}
                        steps:
                          - id: minta
                            nomor: 1
                            kegiatan: Mengajukan izin
                            pelaksana: [unit-terkait]
                            acts: [pemohon]
                            form: [{id: ruang, ask: "Ruang?", type: text}]
                            next: putus
                          - id: putus
                            nomor: 2
                            kegiatan: Memutuskan izin
                            pelaksana: [unit-ti]
                            decision:
                              - {id: ya, label: Setujui, arrow: ya, end: selesai}
                              - {id: tidak, label: Tolak, reason: required, arrow: tidak, end: ditolak}
                              - {id: batal, label: Batalkan, reason: required, end: dibatalkan}
                        """).orThrow();

        List<Rectangle2D> ends = END.matcher(SopSheet.of(room).html())
                .results()
                .<Rectangle2D>map(end -> new Rectangle2D.Double(
                        Double.parseDouble(end.group(1)),
                        Double.parseDouble(end.group(2)),
                        Double.parseDouble(end.group(3)),
                        Double.parseDouble(end.group(4))))
                .toList();

        assertThat(ends).hasSize(3);
        assertThat(ends)
                .allSatisfy(
                        end -> assertThat(ends.stream().filter(end::intersects)).hasSize(1));
    }

    private SopSheet sheet(String id) {
        return SopSheet.find(all, id).orElseThrow();
    }

    /** A line from top to bottom. */
    private record Upright(double x, double top, double bottom) {

        boolean crosses(double left, double right, double baseline) {
            return left < x && x < right && top < baseline && baseline - 1.5 < bottom;
        }
    }

    private static List<Upright> uprights(String chart, Lanes lanes) {
        List<Upright> all = new ArrayList<>();
        for (int edge = 0; edge <= lanes.roles().size(); edge++) {
            all.add(new Upright(edge * lanes.width(), 0, 1000));
        }
        LINE.matcher(chart).results().forEach(line -> {
            String[] points = line.group(1).split("[ ,]");
            for (int i = 2; i < points.length; i += 2) {
                double y = Double.parseDouble(points[i - 1]);
                double next = Double.parseDouble(points[i + 1]);
                if (points[i].equals(points[i - 2])) {
                    all.add(new Upright(Double.parseDouble(points[i]), Math.min(y, next), Math.max(y, next)));
                }
            }
        });
        return all;
    }
}
