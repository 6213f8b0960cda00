package id.sopan.drawing;

import id.sopan.procedure.print.Letters;
import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Letters of this machine's plain font, with which pictures are drawn. */
public final class SystemLetters implements Letters {

    private static final int SIZE = 100;

    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
    private final Font bold = new Font(Font.SANS_SERIF, Font.BOLD, SIZE);

    @Override
    public double width(String text, double size, boolean isBold) {
        return (isBold ? bold : plain).getStringBounds(text, context).getWidth() * size / SIZE;
    }
}
