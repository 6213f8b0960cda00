package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed where the source gives nothing: nothing is filled in. */
final class Gaps {

    static final String UNREADABLE = "tidak terbaca pada sumber";
    static final String NOT_SET = "belum ditetapkan";

    private Gaps() {}

    /** Whether that is printed for what is not given. */
    static boolean is(String text) {
        return text.equals(UNREADABLE) || text.equals(NOT_SET);
    }

    /** @param place the column or heading, as the definition names it */
    static String missing(Procedure procedure, String place) {
        return procedure.unreadable().contains(place) ? UNREADABLE : NOT_SET;
    }

    static String text(Procedure procedure, String place, @Nullable Text text) {
        return text == null ? missing(procedure, place) : text.id();
    }

    static String minutes(Procedure procedure, @Nullable Integer minutes) {
        return minutes == null ? missing(procedure, "waktu") : minutes + " menit";
    }

    static List<String> list(Procedure procedure, String place, @Nullable List<String> list) {
        return list == null ? List.of(missing(procedure, place)) : list;
    }
}
