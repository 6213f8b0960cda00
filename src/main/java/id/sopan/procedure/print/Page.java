package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import java.util.ArrayList;
import java.util.List;

/** Rows that are printed on one sheet of paper: each flow begins a page, and goes on on the next where it is long. */
record Page(List<PageRow> rows) {

    Page {
        rows = List.copyOf(rows);
    }

    Procedure flow() {
        return rows.getFirst().flow();
    }

    double height() {
        return rows.stream().mapToDouble(PageRow::height).sum();
    }

    static List<Page> of(SopSheet sheet, Grid grid) {
        List<Page> pages = new ArrayList<>();
        sheet.flows().forEach(flow -> add(pages, flow, grid));
        return pages;
    }

    private static void add(List<Page> pages, Procedure flow, Grid grid) {
        List<PageRow> rows = new ArrayList<>();
        double top = 0;
        for (Row row : flow.rows()) {
            PageRow next = PageRow.of(flow, row, grid);
            if (!rows.isEmpty() && top + next.height() > Grid.PAGE_HEIGHT) {
                pages.add(new Page(rows));
                rows.clear();
                top = 0;
            }
            rows.add(next.at(top));
            top += next.height();
        }
        pages.add(new Page(rows));
    }
}
