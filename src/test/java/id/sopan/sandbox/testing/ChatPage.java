package id.sopan.sandbox.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The chat page in a browser. Its elements are found by these attributes:
 *
 * <ul>
 *   <li>{@code data-person} (username): a person of the switch; {@code aria-pressed} for the present one
 *   <li>{@code data-me} (username): who one is now
 *   <li>{@code data-chat} (id), {@code data-title}, {@code data-unread}: a chat of the list
 *   <li>{@code data-open} (id): the conversation and which chat it shows; {@code data-topic}: a topic of a forum
 *   <li>{@code data-message} ({@code m} and the id, or {@code e} and the ephemeral id): a message; with
 *       {@code data-outgoing}, {@code data-ephemeral}, {@code data-service}, and {@code data-from} (username)
 *   <li>{@code data-button} (label), {@code data-style}: an inline button; {@code aria-busy} until it is answered
 *   <li>{@code data-composer}, {@code data-file}, {@code data-action} ({@code send}, {@code attach}, {@code tools}, ...)
 *   <li>{@code data-reply-bar} ({@code prompt}, {@code reply}, {@code edit}): what the next message answers to
 *   <li>{@code data-suggestion}: a suggested command or member
 *   <li>{@code data-dialog} ({@code alert}, {@code confirm}, {@code clock}, ...), {@code data-toast}, {@code data-menu},
 *       {@code data-item}
 *   <li>{@code data-clock}, {@code data-forward} ({@code PT45M}, {@code PT1H}, {@code tomorrow}, {@code monday}, {@code own})
 *   <li>{@code data-step}, {@code data-move}, {@code data-tour-here}: the guided tour
 * </ul>
 */
public final class ChatPage implements AutoCloseable {

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private ChatPage(Browser browser, URI address, int width, int height) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("id-ID")
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onRequest(request -> note(!isOurs(request.url()), "request to " + request.url()));
        page.onConsoleMessage(message -> note(message.type().equals("error"), "console: " + message.text()));
        page.onPageError(error -> note(true, "error: " + error));
        page.navigate(address.toString());
        page.locator("[data-me]").waitFor(ATTACHED);
    }

    public static ChatPage wide(Browser browser, URI address) {
        return new ChatPage(browser, address, 1280, 800);
    }

    public static ChatPage phone(Browser browser, URI address) {
        return new ChatPage(browser, address, 360, 740);
    }

    private boolean isOurs(String url) {
        return url.startsWith(address.toString()) || url.startsWith("blob:" + address);
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            complaints.add(what);
        }
    }

    /** Requests to other hosts, and errors that the browser reported. */
    public List<String> complaints() {
        return complaints;
    }

    public Page page() {
        return page;
    }

    public void be(String username) {
        page.locator("[data-person=" + username + "]").click();
        page.locator("[data-me=" + username + "]").waitFor(ATTACHED);
    }

    public void open(long chat) {
        page.locator("[data-chat='" + chat + "']").click();
        page.locator("[data-open='" + chat + "'] [data-log]").waitFor();
    }

    public void say(String text) {
        page.locator("[data-composer]").fill(text);
        page.locator("[data-action=send]").click();
    }

    public void attach(String name, String type, byte[] bytes) {
        page.locator("input[data-file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    /** Taps the newest button of this label. */
    public void tap(String label) {
        button(label).last().click();
    }

    /** The same, on the newest message with this text that has it. */
    public void tap(String label, String text) {
        message(text).locator(button(label)).last().click();
    }

    public Locator button(String label) {
        return page.locator("[data-button='" + label + "']");
    }

    public Locator messages() {
        return page.locator("[data-message]");
    }

    public Locator message(String text) {
        return messages().filter(new Locator.FilterOptions().setHasText(text));
    }

    public Locator with(String attribute) {
        return page.locator("[data-" + attribute + "]");
    }

    public String download(String name) {
        Download download = page.waitForDownload(
                () -> page.locator("a[data-file='" + name + "']").last().click());
        return read(download.path());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
