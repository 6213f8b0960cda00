package id.sopan.procedure.print;

import id.sopan.procedure.Dokumen;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Roles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is printed as one SOP.
 *
 * @param nama the title
 * @param flows in the order of their rows; never empty
 * @param whole whether this is all of a document, so that the total it states is printed beside the sum
 */
public record SopSheet(String nama, List<Procedure> flows, boolean whole) {

    public SopSheet {
        flows = List.copyOf(flows);
    }

    /** One flow by itself. */
    public static SopSheet of(Procedure flow) {
        return new SopSheet(flow.nama().id(), List.of(flow), flow.dokumen() == null);
    }

    /**
     * What an id names: a procedure, or a document with all of its flows.
     *
     * @param all the procedures there are
     */
    public static Optional<SopSheet> find(List<Procedure> all, String id) {
        Optional<SopSheet> flow = all.stream()
                .filter(procedure -> procedure.id().equals(id))
                .findFirst()
                .map(SopSheet::of);
        return flow.or(() -> document(all, id));
    }

    private static Optional<SopSheet> document(List<Procedure> all, String id) {
        List<Procedure> flows = all.stream()
                .filter(procedure -> isOf(procedure.dokumen(), id))
                .sorted(Comparator.comparingInt(procedure -> procedure.first().nomor()))
                .toList();
        return flows.stream()
                .map(Procedure::dokumen)
                .findFirst()
                .map(dokumen -> new SopSheet(dokumen.nama().id(), flows, true));
    }

    private static boolean isOf(@Nullable Dokumen dokumen, String id) {
        return dokumen != null && dokumen.id().equals(id);
    }

    Roles roles() {
        return Roles.of(flows);
    }

    /** For a terminal, 120 columns wide; wider where there are more than five roles. */
    public String text() {
        return TextSheet.print(this);
    }

    /** A document of XSL-FO 1.1 for A4, landscape, with the flow chart as SVG; its letters are those that PDF has. */
    public String formattingObjects() {
        return FoSheet.print(this);
    }

    /** A page that stands by itself and prints on A4, landscape. */
    public String html() {
        return HtmlSheet.print(this);
    }
}
