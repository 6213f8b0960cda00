package id.sopan;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.jspecify.annotations.Nullable;

/**
 * Pictures for the documentation, taken with {@code -Dpictures=docs} where the fonts Inter and Noto Color Emoji are installed;
 * for eyes alone with {@code -Dpictures=target/docs}.
 */
final class Pictures {

    private static final @Nullable String WANTED = System.getProperty("pictures");

    private Pictures() {}

    static void take(ChatPage page, String name) {
        page.page().locator("[data-log]:not([data-scrolling])").waitFor();
        take(name, () -> page.page().screenshot());
    }

    static void take(Locator part, String name) {
        take(name, part::screenshot);
    }

    static boolean areWanted() {
        return WANTED != null;
    }

    private static void take(String name, Supplier<byte[]> screenshot) {
        if (WANTED == null) {
            return;
        }
        try {
            Path file = Path.of(WANTED, name + ".png");
            Files.createDirectories(file.resolveSibling(""));
            pack(screenshot.get(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tighter than a browser packs it. */
    private static void pack(byte[] screenshot, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain(screenshot), null, null), tight);
        } finally {
            writer.dispose();
        }
    }

    /** Without transparency, and in fewer shades than an eye tells apart. */
    private static BufferedImage plain(byte[] screenshot) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                plain.setRGB(x, y, shade(colour >> 16) << 16 | shade(colour >> 8) << 8 | shade(colour));
            }
        }
        return plain;
    }

    private static int shade(int value) {
        return Math.min(255, ((value & 255) + 2) / 4 * 4);
    }
}
