package id.sopan.report.export;

/**
 * Keeps a text in a CSV from being computed by the spreadsheet that opens it
 * (owasp.org/www-community/attacks/CSV_Injection).
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    static String disarm(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
