package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Text;
import java.util.List;
import java.util.stream.Collectors;

/** A row of the form in words, as the form says them: in Indonesian, and where the source gives nothing, that. */
record SheetRow(
        int nomor,
        String kegiatan,
        String pelaksana,
        String kelengkapan,
        String waktu,
        String output,
        String keterangan) {

    static List<SheetRow> of(Procedure flow) {
        return flow.rows().stream().map(row -> of(flow, row)).toList();
    }

    static SheetRow of(Procedure flow, Row row) {
        MutuBaku standard = row.mutuBaku();
        return new SheetRow(
                row.nomor(),
                row.kegiatan().id(),
                row.pelaksana().stream().map(flow::nama).map(Text::id).collect(Collectors.joining(", ")),
                Gaps.text(flow, "kelengkapan", standard.kelengkapan()),
                Gaps.minutes(flow, standard.waktu()),
                Gaps.text(flow, "output", standard.output()),
                remark(flow, row));
    }

    private static String remark(Procedure flow, Row row) {
        String given = Gaps.text(flow, "keterangan", row.keterangan());
        return new Conditions(flow, Language.ID, Ending::id).remark(row, given, given.equals(Gaps.NOT_SET));
    }

    /** What stands behind the roles. */
    List<String> standards() {
        return List.of(kelengkapan, waktu, output, keterangan);
    }
}
