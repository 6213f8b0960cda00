package id.sopan;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The console in a browser of its own. */
final class Konsol implements AutoCloseable {

    private static final Path SEEN = Path.of("target", "konsol");

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Konsol(Browser browser, URI address, Browser.NewContextOptions options) {
        this.address = address;
        context = browser.newContext(options.setLocale("id-ID"));
        page = context.newPage();
        page.onRequest(request -> note(!request.url().startsWith(address.toString()), "request to " + request.url()));
        page.onConsoleMessage(message -> note(message.type().equals("error"), "console: " + message.text()));
        page.onPageError(error -> note(true, "error: " + error));
    }

    /** Comes in by a link. */
    static Konsol open(Browser browser, URI address, String link, int width, ColorScheme colours) {
        Konsol konsol = new Konsol(
                browser,
                address,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 740 : 860)
                        .setColorScheme(colours));
        konsol.page.navigate(link);
        return konsol;
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            complaints.add(what);
        }
    }

    /** Requests to other hosts, and errors that the browser reported, such as of the Content-Security-Policy. */
    List<String> complaints() {
        return complaints;
    }

    Page page() {
        return page;
    }

    Konsol enter() {
        page.locator("main button").click();
        page.waitForURL(address + "/konsol");
        return this;
    }

    void go(String path) {
        page.navigate(address + path);
    }

    /** For eyes, below {@code target/konsol}, where pictures are wanted. */
    void picture(String name) {
        if (Pictures.areWanted()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SEEN.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
