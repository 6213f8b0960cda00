package id.sopan.procedure.print;

import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import java.util.Locale;

/** The table of one page; its role columns are left empty for the chart that is laid over them. */
final class HtmlTable {

    private HtmlTable() {}

    static void print(Page page, Grid grid, StringBuilder out) {
        out.append("<table>\n<colgroup>");
        column(out, Grid.NUMBER);
        column(out, grid.activity());
        grid.roles().forEach(role -> column(out, grid.role()));
        column(out, Grid.STANDARD);
        column(out, Grid.TIME);
        column(out, Grid.STANDARD);
        column(out, Grid.REMARK);
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
        Procedure flow = row.flow();
        MutuBaku standard = row.row().mutuBaku();
        out.append(height(row.height() * grid.scale()));
        cell(out, String.valueOf(row.row().nomor()), true);
        cell(out, row.row().kegiatan().id(), true);
        grid.roles().forEach(role -> out.append("<td></td>"));
        cell(out, Gaps.text(flow, "kelengkapan", standard.kelengkapan()), standard.kelengkapan() != null);
        cell(out, Gaps.minutes(flow, standard.waktu()), standard.waktu() != null);
        cell(out, Gaps.text(flow, "output", standard.output()), standard.output() != null);
        String remark = Conditions.remark(flow, row.row());
        cell(out, remark, !Gaps.is(remark));
        out.append("</tr>\n");
    }

    private static String th(Grid grid) {
        return grid.scale() == 1
                ? "<th>"
                : String.format(Locale.ROOT, "<th style=\"font-size:%.2fem;line-height:1.2\">", grid.scale());
    }

    private static void cell(StringBuilder out, String text, boolean given) {
        out.append(given ? "<td>" : "<td class=\"gap\">")
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
