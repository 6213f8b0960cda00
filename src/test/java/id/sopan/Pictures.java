package id.sopan;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures for the documentation, taken with {@code -Dpictures=docs}; else they are below {@code target/docs}. */
final class Pictures {

    private static final String DIRECTORY = System.getProperty("pictures", "target/docs");

    private Pictures() {}

    static void take(ChatPage page, String name) {
        page.page().locator("[data-log]:not([data-scrolling])").waitFor();
        write(page.page().screenshot(), name);
    }

    static void take(Locator part, String name) {
        write(part.screenshot(), name);
    }

    /** Packed tighter than a browser packs it. */
    private static void write(byte[] screenshot, String name) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file(name)))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain(screenshot), null, null), tight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static Path file(String name) throws IOException {
        Path file = Path.of(DIRECTORY, name + ".png");
        Files.createDirectories(file.resolveSibling(""));
        return file;
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
