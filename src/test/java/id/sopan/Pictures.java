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

/** Pictures for the documentation, taken with {@code -Dpictures=docs/pictures}. */
final class Pictures {

    private static final String DIRECTORY = System.getProperty("pictures", "");

    private Pictures() {}

    static void take(ChatPage page, String name) {
        if (!DIRECTORY.isEmpty()) {
            write(page.page().screenshot(), name);
        }
    }

    static void take(Locator part, String name) {
        if (!DIRECTORY.isEmpty()) {
            write(part.screenshot(), name);
        }
    }

    /** Packed tighter than a browser packs it. */
    private static void write(byte[] screenshot, String name) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        Path file = Path.of(DIRECTORY, name + ".png");
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(screenshot), null, null), tight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage opaque(byte[] screenshot) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(screenshot));
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        return opaque;
    }
}
