package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.List;

/** Names in a line. */
public final class Listed {

    private Listed() {}

    /** The first of them with commas between, and how many there are besides; as plain text. */
    public static String first(int most, List<String> names, Language language) {
        String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? shown : Wording.in(language).say("list.more", shown, names.size() - most);
    }
}
