package id.sopan.procedure.print;

import id.sopan.procedure.Header;
import id.sopan.procedure.Identitas;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One box of the SOP's head.
 *
 * @param lines its content, or the word for a gap
 * @param numbered whether the lines are counted
 */
record Heading(String title, List<String> lines, boolean numbered) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Language.ID.locale());

    /** Of an SOP that was not revised yet. */
    private static final String NEVER = "–";

    /** The boxes of the head, in the order of the form. */
    static List<Heading> of(Procedure procedure) {
        Header header = procedure.header();
        List<Heading> headings = new ArrayList<>(identitas(procedure, header.identitas()));
        headings.addAll(List.of(
                heading(procedure, "Dasar Hukum", "dasarHukum", header.dasarHukum()),
                heading(procedure, "Kualifikasi Pelaksana", "kualifikasi", header.kualifikasi()),
                heading(procedure, "Keterkaitan", "keterkaitan", header.keterkaitan()),
                heading(procedure, "Peralatan/Perlengkapan", "peralatan", header.peralatan()),
                heading(procedure, "Peringatan", "peringatan", header.peringatan()),
                heading(procedure, "Pencatatan dan Pendataan", "pencatatan", header.pencatatan()),
                heading(procedure, "Cara Mengatasi", "caraMengatasi", header.caraMengatasi())));
        return headings;
    }

    private static List<Heading> identitas(Procedure procedure, @Nullable Identitas identitas) {
        if (identitas == null) return List.of();
        return List.of(
                line(procedure, "Nomor SOP", identitas.nomor()),
                line(procedure, "Tanggal Pembuatan", day(identitas.pembuatan())),
                new Heading(
                        "Tanggal Revisi",
                        List.of(identitas.revisi() == null ? NEVER : DAY.format(identitas.revisi())),
                        false),
                line(procedure, "Tanggal Efektif", day(identitas.efektif())),
                new Heading("Disahkan oleh", Gaps.list(procedure, "identitas", identitas.pengesah()), false));
    }

    private static Heading line(Procedure procedure, String title, @Nullable String text) {
        return heading(procedure, title, "identitas", text == null ? null : List.of(text));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static Heading heading(Procedure procedure, String title, String place, @Nullable List<String> list) {
        return new Heading(title, Gaps.list(procedure, place, list), list != null && list.size() > 1);
    }
}
