package id.sopan.wording;

import id.sopan.procedure.Header;
import id.sopan.procedure.Language;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Text;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An SOP as a text for a phone: what {@code /sop ID} answers. A gap of the source stays a gap. */
public final class SopText {

    private final Procedure procedure;
    private final Teller teller;

    private SopText(Procedure procedure, Language language) {
        this.procedure = procedure;
        this.teller = new Teller(language, ZoneOffset.UTC, Map.of());
    }

    public static Pages of(Procedure procedure, Language language) {
        SopText text = new SopText(procedure, language);
        List<Html> entries = new ArrayList<>();
        procedure.rows().forEach(row -> entries.add(text.row(row)));
        entries.add(text.total());
        entries.addAll(text.header(procedure.header()));
        return Pages.of(text.head(), entries);
    }

    private Html head() {
        Html name = Html.bold(teller.text(procedure.nama(), 200));
        return procedure.dokumen() == null
                ? new Html("📘 " + name)
                : new Html("📘 " + name + "\n" + teller.text(procedure.dokumen().nama(), 200));
    }

    private Html row(Row row) {
        MutuBaku standard = row.mutuBaku();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("sop.row", row.nomor(), teller.text(row.kegiatan(), 500)));
        lines.add(teller.html(
                "sop.pelaksana", row.pelaksana().stream().map(teller::role).collect(Collectors.joining(", "))));
        lines.add(teller.html("visit.kelengkapan", column("kelengkapan", standard.kelengkapan())));
        lines.add(teller.html(
                "visit.standard",
                standard.waktu() == null
                        ? Missing.column(teller, procedure, "waktu")
                        : teller.html("time.minutes", standard.waktu())));
        lines.add(teller.html("visit.output", column("output", standard.output())));
        if (row.keterangan() != null) {
            lines.add(teller.html("sop.keterangan", teller.text(row.keterangan(), 500)));
        }
        return Html.join("\n", lines);
    }

    private Html column(String column, @Nullable Text text) {
        return text == null ? Missing.column(teller, procedure, column) : teller.text(text, 500);
    }

    /** A flow's own sum; what its whole document states belongs to that. */
    private Html total() {
        return teller.html("sop.total", procedure.totalWaktu());
    }

    private List<Html> header(Header header) {
        return List.of(
                list("dasarHukum", header.dasarHukum()),
                list("keterkaitan", header.keterkaitan()),
                list("peralatan", header.peralatan()),
                list("peringatan", header.peringatan()),
                list("caraMengatasi", header.caraMengatasi()),
                list("kualifikasi", header.kualifikasi()),
                list("pencatatan", header.pencatatan()));
    }

    private Html list(String heading, @Nullable List<String> items) {
        Html title = teller.html("sop." + heading);
        if (items == null || items.isEmpty()) {
            return Html.join("\n", List.of(title, Missing.column(teller, procedure, heading)));
        }
        List<Html> lines = new ArrayList<>(List.of(title));
        items.forEach(item -> lines.add(new Html("• " + Html.line(item, 400))));
        return Html.join("\n", lines);
    }
}
