package id.sopan.wording;

import id.sopan.procedure.Dokumen;
import id.sopan.procedure.Header;
import id.sopan.procedure.Identitas;
import id.sopan.procedure.Language;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An SOP as a text for a phone: what {@code /sop ID} answers. A gap of the source stays a gap. */
public final class SopText {

    /** Most characters of a block, so that it stands on one page with the head. */
    private static final int BLOCK = 3500;
    /** Most of one line of it: more than one step may say of a column, and a row of several has more. */
    private static final int LINE = 3300;

    private final Procedure procedure;
    private final Teller teller;

    private SopText(Procedure procedure, Language language) {
        this.procedure = procedure;
        this.teller = new Teller(language, ZoneOffset.UTC, UnaryOperator.identity(), procedure.known());
    }

    public static Pages of(Procedure procedure, Language language) {
        SopText text = new SopText(procedure, language);
        List<Html> entries = new ArrayList<>(text.rows());
        entries.add(text.sum(procedure.totalWaktu()));
        entries.addAll(text.header(procedure.header()));
        return Pages.of(text.head(), entries);
    }

    /**
     * A whole document, with the total that it states beside the sum of its rows.
     *
     * @param flows all of it, at least one
     */
    public static Pages document(List<Procedure> flows, Language language) {
        List<SopText> texts = flows.stream()
                .sorted(Comparator.comparingInt(flow -> flow.first().nomor()))
                .map(flow -> new SopText(flow, language))
                .toList();
        SopText first = texts.getFirst();
        List<Html> entries = new ArrayList<>();
        for (SopText text : texts) {
            entries.add(Html.bold(text.teller.text(text.procedure.nama(), 200)));
            entries.addAll(text.rows());
        }
        entries.add(first.total(flows.stream().mapToInt(Procedure::totalWaktu).sum()));
        entries.addAll(first.header(first.procedure.header()));
        return Pages.of(first.documentHead(), entries);
    }

    private List<Html> rows() {
        return procedure.rows().stream()
                .flatMap(row -> blocks(row(row)).stream())
                .toList();
    }

    private Html documentHead() {
        Dokumen dokumen = procedure.dokumen();
        return new Html("📘 " + Html.bold(teller.text(dokumen == null ? procedure.nama() : dokumen.nama(), 200)));
    }

    private Html total(int sum) {
        Integer stated = procedure.totalTertulis();
        return stated == null ? sum(sum) : teller.html("sop.total.stated", stated, sum);
    }

    private Html sum(int minutes) {
        return minutes == 0 ? teller.html("sop.total.unset") : teller.html("sop.total", minutes);
    }

    private Html head() {
        Html name = Html.bold(teller.text(procedure.nama(), 200));
        return procedure.dokumen() == null
                ? new Html("📘 " + name)
                : new Html("📘 " + name + "\n" + teller.text(procedure.dokumen().nama(), 200));
    }

    private List<Html> row(Row row) {
        MutuBaku standard = row.mutuBaku();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("sop.row", row.nomor(), teller.text(row.kegiatan(), LINE)));
        lines.add(teller.html(
                "sop.pelaksana", row.pelaksana().stream().map(teller::role).collect(Collectors.joining(", "))));
        lines.add(teller.html("visit.kelengkapan", column("kelengkapan", standard.kelengkapan())));
        lines.add(teller.html(
                "visit.standard",
                standard.waktu() == null
                        ? teller.missing(procedure, "waktu")
                        : teller.html("time.minutes", standard.waktu())));
        lines.add(teller.html("visit.output", column("output", standard.output())));
        if (row.keterangan() != null) {
            lines.add(teller.html("sop.keterangan", teller.text(row.keterangan(), LINE)));
        }
        row.steps().stream()
                .map(step -> FlowText.ways(procedure, step, teller))
                .filter(ways -> ways.size() > 1)
                .flatMap(List::stream)
                .map(way -> Html.line(way, LINE))
                .forEach(lines::add);
        return lines;
    }

    /** In one block, or in as many as it takes. */
    private static List<Html> blocks(List<Html> lines) {
        List<Html> blocks = new ArrayList<>();
        List<Html> block = new ArrayList<>();
        int length = 0;
        for (Html line : lines) {
            int more = Html.length(line.value()) + 1;
            if (length + more > BLOCK && !block.isEmpty()) {
                blocks.add(Html.join("\n", block));
                block.clear();
                length = 0;
            }
            block.add(line);
            length += more;
        }
        blocks.add(Html.join("\n", block));
        return blocks;
    }

    private Html column(String column, @Nullable Text text) {
        return text == null ? teller.missing(procedure, column) : teller.text(text, LINE);
    }

    private List<Html> header(Header header) {
        return Stream.of(
                        identitas(header.identitas()),
                        list("dasarHukum", header.dasarHukum()),
                        list("keterkaitan", header.keterkaitan()),
                        list("peralatan", header.peralatan()),
                        list("peringatan", header.peringatan()),
                        list("caraMengatasi", header.caraMengatasi()),
                        list("kualifikasi", header.kualifikasi()),
                        list("pencatatan", header.pencatatan()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Html> identitas(@Nullable Identitas identitas) {
        if (identitas == null) return List.of();
        List<Html> lines = List.of(
                teller.html("sop.identitas"),
                line("nomor", identitas.nomor()),
                line("pembuatan", day(identitas.pembuatan())),
                line("revisi", identitas.revisi() == null ? "–" : day(identitas.revisi())),
                line("efektif", day(identitas.efektif())),
                line("pengesah", identitas.pengesah() == null ? null : String.join(", ", identitas.pengesah())));
        return blocks(lines);
    }

    private Html line(String key, @Nullable String text) {
        Html shown = text == null ? teller.missing(procedure, "identitas") : Html.line(text, LINE);
        return teller.html("sop.identitas." + key, shown);
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Moments.day(day, teller.language());
    }

    private List<Html> list(String heading, @Nullable List<String> items) {
        Html title = teller.html("sop." + heading);
        if (items == null || items.isEmpty()) {
            return List.of(Html.join("\n", List.of(title, teller.missing(procedure, heading))));
        }
        List<Html> lines = new ArrayList<>(List.of(title));
        items.forEach(item -> lines.add(new Html("• " + Html.line(item, LINE))));
        return blocks(lines);
    }
}
