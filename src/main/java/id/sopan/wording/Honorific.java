package id.sopan.wording;

import java.util.regex.Pattern;

/** Titles that people give themselves in their name, so that nobody is called {@code Bapak/Ibu Ibu Rina}. */
public final class Honorific {

    private static final Pattern TITLE =
            Pattern.compile("^(?:Bapak|Ibu|Pak|Bu|Bpk\\.?)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private Honorific() {}

    public static String without(String name) {
        return TITLE.matcher(name.strip()).replaceFirst("");
    }
}
