package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Text;
import id.sopan.procedure.print.Conditions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the SOP's table in the words of one language, with its <i>mutu baku</i>; where the source gives nothing, that. */
public record StandardRow(
        int nomor,
        String kegiatan,
        String pelaksana,
        String kelengkapan,
        String waktu,
        String output,
        String keterangan) {

    public static List<StandardRow> of(Procedure procedure, Language language) {
        Teller teller = new Teller(language, ZoneOffset.UTC, UnaryOperator.identity(), procedure.known());
        Conditions conditions = new Conditions(procedure, language, end -> Labels.ending(end, teller));
        return procedure.rows().stream()
                .map(row -> of(procedure, row, teller, conditions))
                .toList();
    }

    private static StandardRow of(Procedure procedure, Row row, Teller teller, Conditions conditions) {
        MutuBaku standard = row.mutuBaku();
        boolean unset = row.keterangan() == null && !procedure.unreadable().contains("keterangan");
        return new StandardRow(
                row.nomor(),
                row.kegiatan().in(teller.language()),
                row.pelaksana().stream().map(teller::role).collect(Collectors.joining(", ")),
                text(procedure, teller, "kelengkapan", standard.kelengkapan()),
                standard.waktu() == null
                        ? teller.missing(procedure, "waktu").plain()
                        : teller.say("time.minutes", standard.waktu()),
                text(procedure, teller, "output", standard.output()),
                conditions.remark(row, text(procedure, teller, "keterangan", row.keterangan()), unset));
    }

    private static String text(Procedure procedure, Teller teller, String column, @Nullable Text text) {
        return text == null ? teller.missing(procedure, column).plain() : text.in(teller.language());
    }
}
