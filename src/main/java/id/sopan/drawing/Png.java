package id.sopan.drawing;

import id.sopan.procedure.print.FlowPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** Pictures as PNG, drawn by Batik. */
public final class Png {

    private Png() {}

    /** @throws IOException where it cannot be drawn or written */
    public static void write(FlowPicture picture, OutputStream to) throws IOException {
        try {
            new Drawing(to).transcode(new TranscoderInput(new StringReader(picture.svg())), null);
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
    }

    /** Writes by Java's own encoder, so that Batik's is not needed. */
    private static final class Drawing extends ImageTranscoder {

        private final OutputStream to;

        Drawing(OutputStream to) {
            this.to = to;
        }

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, @Nullable TranscoderOutput output) throws TranscoderException {
            try {
                ImageIO.write(image, "png", to);
            } catch (IOException e) {
                throw new TranscoderException(e);
            }
        }
    }
}
