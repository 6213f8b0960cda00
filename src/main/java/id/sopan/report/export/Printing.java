package id.sopan.report.export;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How sheets print: on A4, across, as wide as the paper, with the page's number. */
final class Printing {

    private static final int FOOTER = 8;

    private Printing() {}

    static void across(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("Halaman &P dari &N", Position.RIGHT, "Arial", FOOTER);
    }
}
