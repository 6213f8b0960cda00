package id.sopan.procedure.print;

import java.util.Locale;

/** The table of one page; its role columns are left empty for the chart that is laid over them. */
final class HtmlTable {

    private HtmlTable() {}

    static void print(Page page, Grid grid, StringBuilder out) {
        out.append("<table>\n<colgroup>");
        grid.widths().forEach(width -> column(out, width));
        out.append("</colgroup>\n").append(height(grid.head())).append("<th>No</th><th>Kegiatan</th>");
        grid.roles()
                .forEach(role -> out.append(th(grid))
                        .append(Html.escape(grid.title(role)))
                        .append("</th>"));
        out.append("<th>Kelengkapan</th><th>Waktu</th><th>Output</th><th>Ket.</th></tr>\n");
        page.rows().forEach(row -> row(row, grid, out));
        out.append("</table>\n");
    }

    private static void row(PageRow row, Grid grid, StringBuilder out) {
        SheetRow words = SheetRow.of(row.flow(), row.row());
        out.append(height(row.height() * grid.scale()));
        cell(out, String.valueOf(words.nomor()));
        cell(out, words.kegiatan());
        grid.roles().forEach(role -> out.append("<td></td>"));
        words.standards().forEach(text -> cell(out, text));
        out.append("</tr>\n");
    }

    private static String th(Grid grid) {
        return grid.scale() == 1
                ? "<th>"
                : String.format(Locale.ROOT, "<th style=\"font-size:%.2fem;line-height:1.2\">", grid.scale());
    }

    private static void cell(StringBuilder out, String text) {
        out.append(Gaps.is(text) ? "<td class=\"gap\">" : "<td>")
                .append(Html.escape(text))
                .append("</td>");
    }

    private static void column(StringBuilder out, double width) {
        out.append(String.format(Locale.ROOT, "<col style=\"width:%.2fmm\">", width));
    }

    private static String height(double millimetres) {
        return String.format(Locale.ROOT, "<tr style=\"height:%.2fmm\">", millimetres);
    }
}
