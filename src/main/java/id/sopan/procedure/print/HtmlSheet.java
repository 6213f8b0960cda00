package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The SOP as a page that needs nothing from elsewhere: the head, then a table with its chart for each sheet of paper. */
final class HtmlSheet {

    private final SopSheet sheet;
    private final Grid grid;
    private final StringBuilder out = new StringBuilder();

    private HtmlSheet(SopSheet sheet) {
        this.sheet = sheet;
        this.grid = Grid.of(sheet);
    }

    static String print(SopSheet sheet) {
        HtmlSheet html = new HtmlSheet(sheet);
        html.head();
        List<Page> pages = Page.of(sheet, html.grid);
        for (int i = 0; i < pages.size(); i++) {
            html.page(pages.get(i), i == pages.size() - 1);
        }
        return html.out.append("</body>\n</html>\n").toString();
    }

    private void head() {
        String title = Html.escape(sheet.nama());
        out.append("""
                <!DOCTYPE html>
                <html lang="id">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <section class="sheet">
                <h1>%s</h1>
                <div class="head">
                """.formatted(title, Style.css(), title));
        Heading.of(sheet.flows().getFirst()).forEach(this::heading);
        out.append("</div>\n</section>\n");
    }

    private void heading(Heading heading) {
        out.append("<div><h2>").append(Html.escape(heading.title())).append("</h2>\n");
        String list = heading.numbered() ? "ol" : "ul";
        out.append('<').append(list).append(">\n");
        heading.lines()
                .forEach(line -> out.append("<li>").append(Html.escape(line)).append("</li>\n"));
        out.append("</").append(list).append("></div>\n");
    }

    private void page(Page page, boolean last) {
        out.append("<section class=\"sheet\">\n<h3>").append(Html.escape(sheet.nama()));
        if (sheet.flows().size() > 1) {
            out.append(": ").append(Html.escape(page.flow().nama().id()));
            out.append(" (jumlah ").append(page.flow().totalWaktu()).append(" menit)");
        }
        out.append("</h3>\n<div class=\"table\">\n");
        HtmlTable.print(page, grid, out);
        out.append(String.format(
                Locale.ROOT,
                "<svg style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm\" viewBox=\"0 0 %.2f %.2f\">%n",
                grid.left(),
                grid.head(),
                grid.lanes().whole() * grid.scale(),
                page.height() * grid.scale(),
                grid.lanes().whole(),
                page.height()));
        out.append(Style.MARKER)
                .append(Chart.draw(page, grid.lanes(), Map.of(), Ending::id, new Svg(false)))
                .append("</svg>\n</div>\n");
        if (last)
            out.append("<p class=\"total\">")
                    .append(Html.escape(Totals.line(sheet)))
                    .append("</p>\n");
        out.append(Style.LEGEND).append("</section>\n");
    }
}
