package id.sopan.sandbox.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. Where there is none a test is skipped, with {@code CI=true} it fails. */
public final class Chromium implements AutoCloseable {

    /** Lines; first the ones without windows, which take half of the processor. */
    private static final Path NAMES = Path.of(".ci/browsers");

    /** In milliseconds. Under Telegram's limits a busy group is changed each three seconds, so some things take their turn. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    public static Chromium launch() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            System.out.println("not run: no Chromium");
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("no Chromium on the PATH: install it, for example by apt-get install chromium");
            }
            Assumptions.abort("not run: no Chromium");
        }
        return new Chromium(executable.orElseThrow());
    }

    public Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return names().stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> names() {
        try {
            return Files.readAllLines(NAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
