package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/** Rows that stand on one sheet of paper, or picture: each flow begins a page, and goes on on the next where it is long. */
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
        sheet.flows()
                .forEach(flow -> pages.addAll(of(
                        flow.rows().stream().map(row -> grid.row(flow, row)).toList(),
                        Grid.PAGE_HEIGHT / grid.scale())));
        return pages;
    }

    /** @param most how high a page may be; a row that is higher stands alone */
    static List<Page> of(List<PageRow> all, double most) {
        List<Page> pages = new ArrayList<>();
        List<PageRow> rows = new ArrayList<>();
        double top = 0;
        for (PageRow next : all) {
            if (!rows.isEmpty() && top + next.height() > most) {
                pages.add(new Page(rows));
                rows.clear();
                top = 0;
            }
            rows.add(next.at(top));
            top += next.height();
        }
        pages.add(new Page(rows));
        return pages;
    }
}
