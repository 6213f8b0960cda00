package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The SOP as a document of XSL-FO: the head, then a table with its chart for each sheet of paper. */
final class FoSheet {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="id" font-family="Liberation Sans" \
            font-size="8pt" line-height="3.6mm" color="#111111">
            <fo:layout-master-set><fo:simple-page-master master-name="sheet" page-width="297mm" page-height="210mm" \
            margin="10mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
            <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></rdf:Description></rdf:RDF>\
            </x:xmpmeta></fo:declarations>
            <fo:page-sequence master-reference="sheet"><fo:flow flow-name="xsl-region-body">
            """;

    /** Of the line above a table, in millimetres; the chart is laid over the table. */
    private static final double TITLE = 7.5;

    private static final double MARGIN = 10;

    private final SopSheet sheet;
    private final Grid grid;
    private final StringBuilder out = new StringBuilder();

    private FoSheet(SopSheet sheet) {
        this.sheet = sheet;
        this.grid = Grid.of(sheet);
    }

    static String print(SopSheet sheet) {
        FoSheet fo = new FoSheet(sheet);
        fo.head();
        List<Page> pages = Page.of(sheet, fo.grid);
        for (int i = 0; i < pages.size(); i++) {
            fo.page(pages.get(i), i == pages.size() - 1);
        }
        return fo.out.append("</fo:flow></fo:page-sequence></fo:root>\n").toString();
    }

    private void head() {
        out.append(HEAD.formatted(Html.escape(sheet.nama())));
        add("""
                <fo:block text-align="center" font-size="13pt" line-height="6mm" font-weight="bold" padding="4mm" \
                border="0.3mm solid #111111" margin="0mm" space-after="5mm">%s</fo:block>
                """, Html.escape(sheet.nama().toUpperCase(Locale.ROOT)));
        out.append("<fo:table table-layout=\"fixed\" width=\"277mm\" border-collapse=\"collapse\" font-size=\"9pt\""
                + " line-height=\"4.3mm\"><fo:table-column column-width=\"138.5mm\" number-columns-repeated=\"2\"/>"
                + "<fo:table-body>\n");
        List<Heading> headings = Heading.of(sheet.flows().getFirst());
        for (int i = 0; i < headings.size(); i += 2) {
            boolean alone = i == headings.size() - 1;
            out.append("<fo:table-row>");
            heading(headings.get(i), alone ? 2 : 1);
            if (!alone) heading(headings.get(i + 1), 1);
            out.append("</fo:table-row>\n");
        }
        out.append("</fo:table-body></fo:table>\n");
    }

    private void heading(Heading heading, int columns) {
        add(
                "<fo:table-cell number-columns-spanned=\"%d\" border=\"0.3mm solid #111111\" padding=\"2.5mm 3mm\">"
                        + "<fo:block font-weight=\"bold\" space-after=\"1.5mm\">%s</fo:block>",
                columns, Html.escape(heading.title()));
        if (heading.numbered()) {
            numbered(heading.lines());
        } else {
            heading.lines().forEach(line -> add("<fo:block>%s</fo:block>", Html.escape(line)));
        }
        out.append("</fo:table-cell>");
    }

    private void numbered(List<String> lines) {
        out.append("<fo:list-block provisional-distance-between-starts=\"5mm\" provisional-label-separation=\"1mm\">");
        int nomor = 1;
        for (String line : lines) {
            add(
                    "<fo:list-item><fo:list-item-label end-indent=\"label-end()\"><fo:block>%d.</fo:block>"
                            + "</fo:list-item-label><fo:list-item-body start-indent=\"body-start()\">"
                            + "<fo:block>%s</fo:block></fo:list-item-body></fo:list-item>",
                    nomor++, Html.escape(line));
        }
        out.append("</fo:list-block>");
    }

    private void page(Page page, boolean last) {
        Procedure flow = page.flow();
        String title = sheet.flows().size() == 1
                ? sheet.nama()
                : sheet.nama() + ": " + flow.nama().id() + " (jumlah " + flow.totalWaktu() + " menit)";
        add(
                "<fo:block-container break-before=\"page\" height=\"%.2fmm\"><fo:block font-size=\"9.5pt\""
                        + " line-height=\"5mm\" font-weight=\"bold\">%s</fo:block></fo:block-container>%n",
                TITLE, Html.escape(title));
        FoTable.print(page, grid, out);
        chart(page);
        if (last) {
            add(
                    "<fo:block space-before=\"2.5mm\" font-weight=\"bold\" font-size=\"9pt\">%s</fo:block>%n",
                    Html.escape(Totals.line(sheet)));
        }
        add(
                "<fo:block space-before=\"2mm\" color=\"#555555\" font-size=\"7pt\" line-height=\"3mm\">%s</fo:block>%n",
                Style.LEGEND_WORDS);
    }

    private void chart(Page page) {
        double width = grid.lanes().whole();
        double scale = grid.scale();
        add(
                "<fo:block-container absolute-position=\"fixed\" left=\"%.2fmm\" top=\"%.2fmm\" width=\"%.2fmm\""
                        + " height=\"%.2fmm\"><fo:block line-height=\"0\"><fo:instream-foreign-object>"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.2fmm\" height=\"%.2fmm\""
                        + " viewBox=\"0 0 %.2f %.2f\" overflow=\"visible\">%n<style type=\"text/css\">%s</style>%n",
                MARGIN + grid.left(),
                MARGIN + TITLE + grid.head(),
                width * scale,
                page.height() * scale,
                width * scale,
                page.height() * scale,
                width,
                page.height(),
                Style.read("form.css"));
        out.append(Style.MARKER)
                .append(Chart.draw(page, grid.lanes(), Map.of(), Ending::id, new Svg(true)))
                .append("</svg></fo:instream-foreign-object></fo:block></fo:block-container>\n");
    }

    private void add(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values));
    }
}
