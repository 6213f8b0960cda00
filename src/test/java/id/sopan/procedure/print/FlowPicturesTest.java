package id.sopan.procedure.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import id.sopan.procedure.print.StepMark.State;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a flow, by the elements that it is drawn with. */
class FlowPicturesTest {

    /** As wide as high by six tenths, whatever the letter. */
    private static final Letters LETTERS = (text, size, bold) -> text.length() * size * 0.6;

    private static final FlowWords WORDS = new FlowWords(
            "WS-2026-0001",
            List.of("Bagian Akademik"),
            "Langkah 2",
            List.of(new FlowWords.Key(FlowWords.Sign.BOX, "x")),
            Map.of(Ending.SELESAI, "selesai", Ending.DITOLAK, "ditolak", Ending.DIBATALKAN, "dibatalkan"));

    private final List<Procedure> all = ProcedureLinter.read(
                    DefinitionSource.shipped().read())
            .stream()
            .map(Reading::orThrow)
            .toList();

    private Procedure procedure(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static FlowPictures pictures(Procedure procedure, Map<String, StepMark> marks) {
        return new FlowPictures(procedure, Language.ID, WORDS, marks, LETTERS);
    }

    private static StepMark mark(State state) {
        return new StepMark(state, 0, List.of());
    }

    private static Element root(FlowPicture picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())))
                .getDocumentElement();
    }

    /** The chart's elements of a picture whose class holds the word. */
    private static List<Element> elements(FlowPicture picture, String name, String word) throws Exception {
        List<Element> found = new ArrayList<>();
        NodeList all = root(picture).getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            boolean chart = element.getParentNode() instanceof Element group
                    && group.getAttribute("class").equals("chart flow");
            if (chart && List.of(element.getAttribute("class").split(" ")).contains(word)) found.add(element);
        }
        return found;
    }

    @Test
    void eachStepHasTheSymbolOfTheSopInTheColumnsOfItsPelaksana() throws Exception {
        FlowPicture picture = pictures(procedure("webservice"), Map.of()).draw(0);
        assertThat(elements(picture, "rect", "sop"))
                .as("start, two ends, boxes of 3 and 5")
                .hasSize(1 + 2 + 2 + 1);
        assertThat(elements(picture, "polygon", "sop"))
                .as("diamonds of 2, 6 and 7, two pentagons of 4")
                .hasSize(5);
        assertThat(elements(picture, "polyline", "link"))
                .as("steps of two pelaksana")
                .hasSize(2);
        assertThat(picture.svg())
                .contains(">YA</text>", ">TIDAK</text>", ">ditolak</text>", ">selesai</text>", ">server</text>");
    }

    @Test
    void eachSymbolShowsHowItsStepStands() throws Exception {
        FlowPicture picture = pictures(
                        procedure("webservice"),
                        Map.of(
                                "permohonan", new StepMark(State.DONE, 2, List.of()),
                                "analisis", mark(State.WAITING),
                                "rancangan", mark(State.NOW),
                                "konfirmasi", mark(State.STOPPED)))
                .draw(0);
        assertThat(elements(picture, "rect", "done")).hasSize(1);
        assertThat(elements(picture, "polygon", "waiting")).hasSize(1);
        assertThat(elements(picture, "rect", "now")).as("of two pelaksana").hasSize(2);
        assertThat(elements(picture, "polygon", "stopped")).hasSize(1);
        assertThat(elements(picture, "text", "badge"))
                .singleElement()
                .satisfies(badge -> assertThat(badge.getTextContent()).isEqualTo("2×"));
    }

    @Test
    void aBadgeIsAsWideAsWhatItSays() throws Exception {
        FlowPicture picture = pictures(
                        procedure("webservice"), Map.of("permohonan", new StepMark(State.DONE, 128, List.of())))
                .draw(0);
        assertThat(elements(picture, "circle", "badge")).isEmpty();
        assertThat(elements(picture, "text", "badge"))
                .singleElement()
                .satisfies(badge -> assertThat(badge.getTextContent()).isEqualTo("128×"));
        assertThat(elements(picture, "rect", "badge"))
                .singleElement()
                .satisfies(capsule -> assertThat(Double.parseDouble(capsule.getAttribute("width")))
                        .isGreaterThan(7));
    }

    @Test
    void exitsOfTheSopAreSolidAndWaysBackAndDenialsThatItDoesNotNameAreDotted() throws Exception {
        FlowPicture webservice = pictures(procedure("webservice"), Map.of()).draw(0);
        assertThat(elements(webservice, "polyline", "arrow")).hasSize(12);
        assertThat(elements(webservice, "polyline", "way"))
                .as("asked to complete, and the sub-run denied")
                .hasSize(2);

        assertThat(elements(webservice, "polyline", "way"))
                .as("they lead up")
                .allSatisfy(way -> assertThat(heights(way).getLast())
                        .isLessThan(heights(way).getFirst()));

        FlowPicture server = pictures(procedure("server"), Map.of()).draw(0);
        assertThat(server.svg().split("ditolak", -1))
                .as("by Unit TI, and by Manage Server")
                .hasSize(3);
        assertThat(elements(server, "polyline", "way"))
                .as("7 back and denied, 9 on, back and denied")
                .hasSize(5);
        assertThat(elements(server, "polyline", "arrow"))
                .as("6 to 7, 7 to 8 and 9, 9 to its decision, beside those")
                .hasSize(9);
    }

    /** Of the points of a line, from the top. */
    private static List<Double> heights(Element line) {
        return Pattern.compile(",([\\d.]+)")
                .matcher(line.getAttribute("points"))
                .results()
                .map(point -> Double.valueOf(point.group(1)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservice", "server", "perawatan-server", "dukungan-teknis", "pencadangan"})
    void wordsStayBesideTheColumns(String id) {
        FlowPicture picture = pictures(procedure(id), Map.of()).draw(0);
        PhoneGrid grid = new PhoneGrid(Columns.of(SopSheet.of(procedure(id))));
        assertThat(Pattern.compile("<text class=\"kegiatan bare\" x=\"([\\d.]+)\"[^>]*>([^<]*)<")
                        .matcher(picture.svg())
                        .results())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(Double.parseDouble(line.group(1)) + LETTERS.width(line.group(2), 28, false))
                                .isLessThan(grid.left()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservice", "server", "perawatan-server", "dukungan-teknis", "pencadangan"})
    void noLabelHidesATip(String id) throws Exception {
        FlowPicture picture = pictures(procedure(id), Map.of()).draw(0);
        List<Rectangle2D> tips = elements(picture, "polyline", "arrow").stream()
                .map(FlowPicturesTest::tip)
                .toList();
        List<Element> labels = elements(picture, "text", "").stream()
                .filter(text -> List.of("YA", "TIDAK").contains(text.getTextContent()))
                .toList();
        assertThat(labels)
                .isNotEmpty()
                .allSatisfy(label -> assertThat(tips)
                        .as("%s at %s", label.getTextContent(), label.getAttribute("x"))
                        .noneMatch(tip -> tip.intersects(box(label))));
    }

    /** Row 7 of the server's SOP: YA leads down on the left, a denial hangs on the right. */
    @Test
    void whereLinesLeadDownOnBothSidesTheLabelStandsOverItsOwnArrow() throws Exception {
        FlowPicture picture = pictures(procedure("server"), Map.of()).draw(0);
        Rectangle2D label = elements(picture, "text", "").stream()
                .filter(text -> text.getTextContent().equals("TIDAK"))
                .map(FlowPicturesTest::box)
                .min(Comparator.comparingDouble(Rectangle2D::getY))
                .orElseThrow();
        assertThat(elements(picture, "polyline", "arrow"))
                .noneMatch(arrow -> crosses(arrow, label))
                .anyMatch(arrow -> crosses(
                        arrow,
                        new Rectangle2D.Double(label.getX(), label.getY(), label.getWidth(), label.getHeight() + 1.5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'unit-ti, manage-server', next: akhir, end: ditolak",
        "'unit-ti, manage-server', next: akhir, next: awal",
        "'unit-ti, manage-server', next: lain, next: akhir",
        "'unit-ti, manage-server', end: selesai, end: ditolak",
        "'manage-server, unit-ti', next: akhir, end: ditolak",
        "'manage-server, unit-ti', next: akhir, next: awal",
        "'unit-terkait, unit-ti, manage-server, pengembang', next: akhir, next: lain",
        "'pengembang, manage-server', next: lain, next: awal"
    })
    void noLabelLiesOnADiamondOfWhoeverDecidesBesideThem(String deciding, String yes, String no) throws Exception {
        FlowPicture picture = pictures(deciding(deciding, yes, no), Map.of()).draw(0);
        List<Area> diamonds = elements(picture, "polygon", "sop").stream()
                .map(FlowPicturesTest::shape)
                .toList();

        assertThat(diamonds).hasSameSizeAs(deciding.split(","));
        assertThat(elements(picture, "text", ""))
                .filteredOn(text -> List.of("YA", "TIDAK").contains(text.getTextContent()))
                .hasSize(2)
                .allSatisfy(label -> assertThat(diamonds)
                        .as("%s at %s, %s", label.getTextContent(), label.getAttribute("x"), label.getAttribute("y"))
                        .noneMatch(diamond -> diamond.intersects(box(label))));
    }

    @ParameterizedTest
    @CsvSource({
        "unit-terkait, next: akhir, next: lain",
        "unit-terkait, next: lain, next: akhir",
        "unit-ti, next: akhir, next: lain",
        "pengembang, next: lain, next: awal",
        "pengembang, next: awal, next: lain",
        "manage-server, next: lain, next: awal",
        "'manage-server, unit-ti', next: lain, next: awal"
    })
    void ofTwoExitsByOneSideBothLabelsAreRead(String deciding, String yes, String no) throws Exception {
        FlowPicture picture = pictures(deciding(deciding, yes, no), Map.of()).draw(0);

        List<Rectangle2D> labels = elements(picture, "text", "").stream()
                .filter(text -> List.of("YA", "TIDAK").contains(text.getTextContent()))
                .map(FlowPicturesTest::box)
                .toList();
        assertThat(labels).hasSize(2);
        assertThat(labels.getFirst().intersects(labels.getLast())).isFalse();
    }

    private static Procedure deciding(String roles, String yes, String no) throws Exception {
        return ProcedureReader.read("berdua.yaml", """
                        id: berdua
                        prefix: BD
                        nama: Berdua
                        starts: {by: [unit-terkait], command: berdua}
                        steps:
                          - {id: awal, nomor: 1, kegiatan: Minta, pelaksana: [unit-terkait], task: {}, next: putusan}
                          - id: putusan
                            nomor: 2
                            kegiatan: Putus
                            pelaksana: [%s]
                            decision:
                              - {id: ya, label: Ya, arrow: ya, %s}
                              - {id: tidak, label: Tidak, arrow: tidak, reason: required, %s}
                              - {id: lain, label: Lain, next: akhir}
                          - {id: akhir, nomor: 3, kegiatan: Buat, pelaksana: [pengembang], task: {}, next: lain}
                          - {id: lain, nomor: 4, kegiatan: Pasang, pelaksana: [manage-server], task: {}, end: selesai}
                        """.formatted(roles, yes, no))
                .orThrow();
    }

    private static Area shape(Element polygon) {
        Path2D outline = new Path2D.Double();
        List<Double> down = heights(polygon);
        List<Double> across = across(polygon);
        outline.moveTo(across.getFirst(), down.getFirst());
        IntStream.range(1, down.size()).forEach(at -> outline.lineTo(across.get(at), down.get(at)));
        outline.closePath();
        return new Area(outline);
    }

    private static boolean crosses(Element arrow, Rectangle2D box) {
        String[] points = arrow.getAttribute("points").split("[ ,]");
        return IntStream.range(0, points.length / 2 - 1)
                .anyMatch(i -> box.intersectsLine(
                        Double.parseDouble(points[2 * i]),
                        Double.parseDouble(points[2 * i + 1]),
                        Double.parseDouble(points[2 * i + 2]),
                        Double.parseDouble(points[2 * i + 3])));
    }

    /** The head of an arrow: the end of its last part. */
    private static Rectangle2D tip(Element arrow) {
        String[] points = arrow.getAttribute("points").split("[ ,]");
        int last = points.length - 1;
        double x = Double.parseDouble(points[last - 1]);
        double y = Double.parseDouble(points[last]);
        double back = 1.6;
        double before = Math.signum(Double.parseDouble(points[last - 3]) - x);
        double above = Math.signum(Double.parseDouble(points[last - 2]) - y);
        Rectangle2D tip = new Rectangle2D.Double(x - 0.5, y - 0.5, 1, 1);
        tip.add(x + back * before, y + back * above);
        return tip;
    }

    private static Rectangle2D box(Element label) {
        double width = label.getTextContent().length() * 2;
        double at = Double.parseDouble(label.getAttribute("x"));
        double left = switch (label.getAttribute("text-anchor")) {
            case "end" -> at - width;
            case "middle" -> at - width / 2;
            default -> at;
        };
        return new Rectangle2D.Double(left, Double.parseDouble(label.getAttribute("y")) - 2.1, width, 2.1);
    }

    private static Procedure ofRoles(List<String> names) {
        String added = IntStream.range(0, names.size())
                .mapToObj(at -> "  r%d: {id: %s, en: E%d}\n".formatted(at, names.get(at), at))
                .collect(Collectors.joining());
        String all = IntStream.range(0, names.size()).mapToObj(at -> "r" + at).collect(Collectors.joining(", "));
        String yaml = "id: banyak\nprefix: BY\nnama: Banyak\npelaksana:\n" + added
                + "starts: {by: [r0], command: banyak}\n"
                + "steps: [{id: a, nomor: 1, kegiatan: Rapat, pelaksana: [" + all + "], task: {}, end: selesai}]\n";
        return ProcedureReader.read("banyak.yaml", yaml).orThrow();
    }

    private static List<MatchResult> names(FlowPicture picture) {
        return Pattern.compile(
                        "<text class=\"role\" font-size=\"([\\d.]+)\" x=\"[\\d.]+\" y=\"([\\d.]+)\"[^>]*>([^<]*)<")
                .matcher(picture.svg())
                .results()
                .toList();
    }

    @Test
    void longNamesStandInTheLineAboveTheColumns() {
        FlowPicture picture = pictures(
                        ofRoles(List.of(
                                "Kasubbag Keuangan",
                                "Kabag Keuangan",
                                "Pejabat Pembuat Komitmen Pengadaan Barang",
                                "Bendahara Pengeluaran",
                                "Sekretaris Direktorat Jenderal",
                                "Arsiparis")),
                        Map.of())
                .draw(0);
        MatchResult band = Pattern.compile("<rect class=\"head\"[^>]*y=\"([\\d.]+)\"[^>]*height=\"([\\d.]+)\"")
                .matcher(picture.svg())
                .results()
                .findFirst()
                .orElseThrow();
        double top = Double.parseDouble(band.group(1));
        double bottom = top + Double.parseDouble(band.group(2));

        assertThat(names(picture))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Double.parseDouble(line.group(2)))
                        .as(line.group(3))
                        .isBetween(top + Double.parseDouble(line.group(1)) * 0.7, bottom));
    }

    @Test
    void namesOfManyColumnsCanBeRead() {
        FlowPicture picture = pictures(
                        ofRoles(List.of(
                                "Unit Umum",
                                "Kabag",
                                "PPK",
                                "Bendahara Pengeluaran",
                                "Sekretaris",
                                "Arsiparis",
                                "Verifikator",
                                "Penanggung Pertanggungjawaban",
                                "Kepala",
                                "Rektor",
                                "Dekan")),
                        Map.of())
                .draw(0);

        assertThat(names(picture))
                .allSatisfy(line -> assertThat(Double.parseDouble(line.group(1)))
                        .as(line.group(3))
                        .isGreaterThanOrEqualTo(14))
                .extracting(line -> line.group(3))
                .contains("Unit", "Umum", "Kepala", "PPK");
    }

    @Test
    void aLongFlowIsShownInPartsThatPentagonsConnect() throws Exception {
        StringBuilder steps = new StringBuilder("starts: {by: [unit-ti], command: panjang}\nsteps:\n");
        for (int nomor = 1; nomor <= 60; nomor++) {
            String way = nomor == 60 ? "end: selesai" : "next: s" + (nomor + 1);
            steps.append("  - {id: s%d, nomor: %d, kegiatan: \"A & B <%d>\", pelaksana: [unit-ti], task: {}, %s}\n"
                    .formatted(nomor, nomor, nomor, way));
        }
        Procedure lengthy = ProcedureReader.read("panjang.yaml", "id: panjang\nprefix: PJ\nnama: Panjang\n" + steps)
                .orThrow();
        FlowPictures pictures = pictures(lengthy, Map.of());

        assertThat(pictures.count()).isBetween(3, 6);
        int next = 1;
        for (int part = 0; part < pictures.count(); part++) {
            List<Integer> rows = pictures.rows(part);
            assertThat(rows.getFirst()).isEqualTo(next);
            next = rows.getLast() + 1;
            assertThat(pictures.part("s" + rows.getLast())).isEqualTo(part);
            FlowPicture picture = pictures.draw(part);
            Element root = root(picture);
            assertThat(Integer.parseInt(root.getAttribute("height")))
                    .isLessThan(2 * Integer.parseInt(root.getAttribute("width")));
            assertThat(picture.svg().split("<polygon class=\"sop\"", -1))
                    .as("a pentagon where it goes on")
                    .hasSize(part == 0 || part == pictures.count() - 1 ? 2 : 3);
        }
        assertThat(next).isEqualTo(61);
    }

    @Test
    void aPentagonBesideTheLastColumnStaysInThePicture() throws Exception {
        StringBuilder steps = new StringBuilder("starts: {by: [unit-ti], command: panjang}\nsteps:\n");
        for (int nomor = 1; nomor <= 30; nomor++) {
            String way = nomor == 30 ? "end: selesai" : "next: s" + (nomor + 1);
            String work = nomor % 2 == 1 || nomor < 20
                    ? "task: {}, " + way
                    : "decision: [{id: ya, label: Ya, arrow: ya, %s}, {id: tidak, label: Tidak, arrow: tidak, next: s4}]"
                            .formatted(way);
            steps.append("  - {id: s%d, nomor: %d, kegiatan: \"A & B\", pelaksana: [%s], %s}\n"
                    .formatted(nomor, nomor, nomor % 2 == 1 ? "unit-ti" : "pengembang", work));
        }
        Procedure lengthy = ProcedureReader.read("panjang.yaml", "id: panjang\nprefix: PJ\nnama: Panjang\n" + steps)
                .orThrow();
        PhoneGrid grid = new PhoneGrid(Columns.of(SopSheet.of(lengthy)));
        double edge = grid.lanes().whole();
        FlowPictures pictures = pictures(lengthy, Map.of());
        int beside = 0;
        for (int part = 0; part < pictures.count(); part++) {
            for (Element pentagon : elements(pictures.draw(part), "polygon", "sop")) {
                List<Double> across = across(pentagon);
                assertThat(across).allSatisfy(x -> assertThat(x).isBetween(0.0, edge));
                beside++;
            }
        }
        assertThat(beside).isGreaterThan(pictures.count());
    }

    private static List<Double> across(Element shape) {
        return Pattern.compile("([\\d.-]+),")
                .matcher(shape.getAttribute("points"))
                .results()
                .map(point -> Double.valueOf(point.group(1)))
                .toList();
    }

    /** The chat page's in light, and those of the weekly chart. */
    @Test
    void coloursAreThoseOfThePageAndTheChart() throws IOException {
        List<String> known = new ArrayList<>(colours(Path.of("src/main/resources/sandbox/css/tokens.css")));
        known.add("#2f8f60");
        assertThat(known).containsAll(colours(Path.of("src/main/resources/id/sopan/procedure/print/flow.css")));
    }

    private static TreeSet<String> colours(Path css) throws IOException {
        return Pattern.compile("#[0-9a-f]{6}")
                .matcher(Files.readString(css))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
