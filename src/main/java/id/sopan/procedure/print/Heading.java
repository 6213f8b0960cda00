package id.sopan.procedure.print;

import id.sopan.procedure.Header;
import id.sopan.procedure.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One box of the SOP's head.
 *
 * @param lines its content, or the word for a gap
 * @param numbered whether the lines are counted
 */
record Heading(String title, List<String> lines, boolean numbered) {

    /** The boxes of the head, in the order of the form. */
    static List<Heading> of(Procedure procedure) {
        Header header = procedure.header();
        return List.of(
                heading(procedure, "Dasar Hukum", "dasarHukum", header.dasarHukum()),
                heading(procedure, "Kualifikasi Pelaksana", "kualifikasi", header.kualifikasi()),
                heading(procedure, "Keterkaitan", "keterkaitan", header.keterkaitan()),
                heading(procedure, "Peralatan/Perlengkapan", "peralatan", header.peralatan()),
                heading(procedure, "Peringatan", "peringatan", header.peringatan()),
                heading(procedure, "Pencatatan dan Pendataan", "pencatatan", header.pencatatan()),
                heading(procedure, "Cara Mengatasi", "caraMengatasi", header.caraMengatasi()));
    }

    private static Heading heading(Procedure procedure, String title, String place, @Nullable List<String> list) {
        return new Heading(title, Gaps.list(procedure, place, list), list != null && list.size() > 1);
    }
}
