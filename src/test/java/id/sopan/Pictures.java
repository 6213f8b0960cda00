package id.sopan;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sopan.sandbox.testing.ChatPage;
import java.nio.file.Path;

/** Pictures for the documentation, taken with {@code -Dpictures=docs/pictures}. */
final class Pictures {

    private static final String DIRECTORY = System.getProperty("pictures", "");

    private Pictures() {}

    static void take(ChatPage page, String name) {
        if (!DIRECTORY.isEmpty()) {
            page.page().screenshot(new Page.ScreenshotOptions().setPath(path(name)));
        }
    }

    static void take(Locator part, String name) {
        if (!DIRECTORY.isEmpty()) {
            part.screenshot(new Locator.ScreenshotOptions().setPath(path(name)));
        }
    }

    private static Path path(String name) {
        return Path.of(DIRECTORY, name + ".png");
    }
}
