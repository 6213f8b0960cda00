package id.sopan.procedure.print;

/** The SOP as a page. */
final class HtmlSheet {

    private HtmlSheet() {}

    static String print(SopSheet sheet) {
        return sheet.nama();
    }
}
