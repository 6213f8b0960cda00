package id.sopan.procedure.print;

import java.util.Locale;

/** The table of one page in XSL-FO; its role columns are left empty for the chart that is laid over them. */
final class FoTable {

    /** Of a cell and its border, above and below; not part of a row's height there. */
    private static final double PADDING = 2.25;

    private static final String BORDER = "border=\"0.25mm solid #111111\"";

    private final Grid grid;
    private final StringBuilder out;

    private FoTable(Grid grid, StringBuilder out) {
        this.grid = grid;
        this.out = out;
    }

    static void print(Page page, Grid grid, StringBuilder out) {
        FoTable table = new FoTable(grid, out);
        out.append("<fo:table table-layout=\"fixed\" width=\"277mm\" border-collapse=\"collapse\">\n");
        grid.widths().forEach(table::column);
        out.append("<fo:table-body>\n");
        table.titles();
        page.rows().forEach(table::row);
        out.append("</fo:table-body></fo:table>\n");
    }

    private void titles() {
        begin(grid.head());
        title("No");
        title("Kegiatan");
        grid.roles().forEach(role -> title(grid.title(role), grid.scale()));
        title("Kelengkapan");
        title("Waktu");
        title("Output");
        title("Ket.");
        out.append("</fo:table-row>\n");
    }

    private void row(PageRow row) {
        SheetRow words = SheetRow.of(row.flow(), row.row());
        begin(row.height() * grid.scale());
        cell(String.valueOf(words.nomor()), "center");
        cell(words.kegiatan(), "start");
        grid.roles().forEach(role -> cell("", "start"));
        words.standards().forEach(text -> cell(text, "start"));
        out.append("</fo:table-row>\n");
    }

    private void column(double width) {
        add("<fo:table-column column-width=\"%.2fmm\"/>%n", width);
    }

    private void begin(double height) {
        add("<fo:table-row height=\"%.2fmm\" keep-together.within-page=\"always\">", height - PADDING);
    }

    private void title(String text) {
        title(text, 1);
    }

    /** @param scale of its letters */
    private void title(String text, double scale) {
        String size = scale == 1
                ? "line-height=\"3.4mm\""
                : String.format(Locale.ROOT, "font-size=\"%.2fem\" line-height=\"%.2fmm\"", scale, 3.4 * scale);
        add(
                "<fo:table-cell %s background-color=\"#eeeeee\" padding=\"1mm\" display-align=\"center\">"
                        + "<fo:block text-align=\"center\" font-weight=\"bold\" %s>%s</fo:block>"
                        + "</fo:table-cell>",
                BORDER, size, Html.escape(text));
    }

    private void cell(String text, String align) {
        add(
                "<fo:table-cell %s padding=\"1mm 1.3mm\"><fo:block text-align=\"%s\"%s>%s</fo:block></fo:table-cell>",
                BORDER, align, Gaps.is(text) ? " color=\"#777777\" font-style=\"italic\"" : "", Html.escape(text));
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }
}
