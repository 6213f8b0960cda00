package id.sopan.procedure.print;

import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import java.util.stream.DoubleStream;

/**
 * A row on a page.
 *
 * @param top below the table's head, in millimetres
 */
record PageRow(Procedure flow, Row row, double top, double height) {

    private static final double SLOT = 15;
    private static final double SLOT_WITH_END = 21;

    PageRow at(double newTop) {
        return new PageRow(flow, row, newTop, height);
    }

    static PageRow of(Procedure flow, Row row, Grid grid) {
        MutuBaku standard = row.mutuBaku();
        double text = DoubleStream.of(
                        Grid.height(row.kegiatan().id(), grid.activity()),
                        Grid.height(Gaps.text(flow, "kelengkapan", standard.kelengkapan()), Grid.STANDARD),
                        Grid.height(Gaps.minutes(flow, standard.waktu()), Grid.TIME),
                        Grid.height(Gaps.text(flow, "output", standard.output()), Grid.STANDARD),
                        Grid.height(Gaps.text(flow, "keterangan", row.keterangan()), Grid.REMARK))
                .max()
                .orElse(0);
        double symbols = row.steps().stream().mapToDouble(PageRow::slot).sum();
        return new PageRow(flow, row, 0, Math.max(text, symbols));
    }

    private static double slot(Step step) {
        return Node.hasEnd(step) ? SLOT_WITH_END : SLOT;
    }

    /** Middle of the step's symbol. */
    double middle(Step step) {
        double all = row.steps().stream().mapToDouble(PageRow::slot).sum();
        double before = row.steps().stream()
                .limit(row.steps().indexOf(step))
                .mapToDouble(PageRow::slot)
                .sum();
        double own = slot(step) == SLOT ? SLOT / 2 : 8;
        return top + (height - all) / 2 + before + own;
    }
}
