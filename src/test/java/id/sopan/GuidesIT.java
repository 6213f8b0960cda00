package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.sopan.procedure.Language;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guides for people's roles: what their pictures show, and how they print, for eyes below {@code target/docs/panduan}.
 * With {@code -Dpictures=docs} the pictures of {@code docs/panduan} are taken anew.
 */
class GuidesIT {

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
    }

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/panduan"))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void printsOnOneSheet(Path guide) throws IOException {
        try (Page page = chromium.browser().newPage()) {
            page.navigate(guide.toUri().toString());
            assertThat(page.locator("img")).hasCount(3);
            assertThat((Boolean) page.evaluate("Array.from(document.images).every(image => image.naturalWidth > 0)"))
                    .isTrue();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.write(
                    Files.createDirectories(Path.of("target/docs/panduan")).resolve(guide.getFileName() + ".pdf"), pdf);
            try (PDDocument sheet = Loader.loadPDF(pdf)) {
                assertThat(sheet.getNumberOfPages()).isOne();
                PDRectangle paper = sheet.getPage(0).getMediaBox();
                assertThat(paper.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
                assertThat(paper.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), Offset.offset(1f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void isReadOnAPhone(Path guide) {
        try (Page page = chromium.browser().newPage()) {
            page.setViewportSize(360, 740);
            page.navigate(guide.toUri().toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            assertThat(Axe.complaints(page)).isEmpty();
        }
    }

    /** In English where pictures are taken; that the words are the program's, GuidesTest tells of both. */
    static Set<Language> languages() {
        return Pictures.areWanted() ? EnumSet.allOf(Language.class) : EnumSet.of(Language.ID);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theirPicturesAreOfThePage(Language language, @TempDir Path directory) {
        try (RunningSandbox sandbox = RunningSandbox.unlimited(directory);
                ChatPage page = ChatPage.phone(chromium.browser(), sandbox.page())) {
            GuideStory story = new GuideStory(sandbox, page, language);
            story.speak();
            story.aRequesterAsksAndConfirms();
            story.anApproverDeniesAndSeesTheQueue();
            story.manageServerGivesAServer();
            assertThat(page.complaints()).isEqualTo(List.of());
        }
    }
}
