package id.sopan.sandbox.world;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Width and height in pixels, read from a picture's head; zeros where it is none. */
public record ImageSize(int width, int height) {

    public static final ImageSize NONE = new ImageSize(0, 0);

    private static final int SIDES = 10_000;
    private static final int RATIO = 20;

    static ImageSize of(InputStream bytes) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return NONE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return new ImageSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException noPicture) {
            return NONE;
        }
    }

    public boolean isPicture() {
        return width > 0;
    }

    /** Whether it may be <a href="https://core.telegram.org/bots/api#sendphoto">sent as a photo</a>. */
    public boolean isPhoto() {
        return (long) width + height <= SIDES && Math.max(width, height) <= RATIO * Math.min(width, height);
    }
}
