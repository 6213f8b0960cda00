package id.sopan.report.export;

import java.util.regex.Pattern;

/**
 * Keeps a text in a CSV from being computed by the spreadsheet that opens it
 * (owasp.org/www-community/attacks/CSV_Injection), also where that takes another separator than ours, as its list separator
 * {@code ;} in Indonesia: what follows one in the text then is a cell of its own.
 */
final class Formulas {

    private static final String COMPUTED = "-=+@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String SEPARATORS = ";|\t";
    private static final Pattern BEGINNING = Pattern.compile("^(?=[" + COMPUTED + "\t\r\n])");
    private static final Pattern CELL = Pattern.compile("([" + SEPARATORS + "\r\n][\\s\"]*)(?=[" + COMPUTED + "])");

    private Formulas() {}

    static String disarm(String text) {
        return BEGINNING.matcher(CELL.matcher(text).replaceAll("$1'")).replaceFirst("'");
    }

    /** Whether another separator than ours would cut the text. */
    static boolean maySplit(String text) {
        return text.chars().anyMatch(character -> SEPARATORS.indexOf(character) >= 0);
    }
}
