package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.CategoryChart;

/** The picture of a week, as it can be seen in its colours, and which step it calls the slowest. */
class StepChartTest {

    private static final int KEPT = 0x2f8f60;
    private static final int LATE = 0xc24a3c;
    private static final int INK = 0x1b2a31;

    private static final RowFigures QUICK = row(1, 60, 7, 20, 45);
    private static final RowFigures SLOW = row(2, 45, 9, 70, 120);

    @Test
    void aStepOverItsStandardIsRedAndTheOthersAreGreen() throws IOException {
        assertThat(pixels(picture(QUICK), KEPT, 0)).isPositive();
        assertThat(pixels(picture(QUICK), LATE, 0)).isZero();
        assertThat(pixels(picture(QUICK, SLOW), LATE, 0)).isPositive();
    }

    @Test
    void theHighestMarkStandsFreeBelowTheTitle() throws IOException {
        BufferedImage picture = picture(row(1, 90, 2, 10, 12));
        int mark = firstLine(picture, 60, 50);
        assertThat(mark).isBetween(110, 250);
    }

    @Test
    void whatTheColoursStandForIsSaidWithinThePicture() throws IOException {
        BufferedImage picture = picture(QUICK, SLOW, row(3, null, 3, 15, 15));
        assertThat(IntStream.range(560, 660).map(y -> picture.getRGB(0, y) & 0xffffff))
                .containsOnly(0xfffdf9);
        assertThat(IntStream.range(560, 660).map(y -> picture.getRGB(799, y) & 0xffffff))
                .containsOnly(0xfffdf9);
        assertThat(pixels(picture, KEPT, 560)).isPositive();
        assertThat(pixels(picture, LATE, 560)).isPositive();
    }

    @Test
    void ofStepsWithTheSameMedianTheOneWithTheLongestP80IsTheSlowest() {
        assertThat(figures(row(1, 45, 2, 1, 50), row(2, null, 2, 1, 1), row(3, null, 2, 1, 1))
                        .slowest())
                .map(RowFigures::row)
                .contains(new RowKey("server", 1));
        assertThat(figures(row(2, null, 2, 5, 5), row(3, null, 2, 5, 5)).slowest())
                .map(RowFigures::row)
                .contains(new RowKey("server", 2));
    }

    @Test
    void whatWasLostForLessThanAMinuteIsNotListed() {
        assertThat(figures(lost(1, 59, 0), lost(2, 30, 60), lost(3, 0, 600), lost(4, 0, 0))
                        .mostLost(3))
                .extracting(row -> row.row().nomor())
                .containsExactly(3, 2);
    }

    private static RowFigures lost(int nomor, int queued, int waited) {
        return new RowFigures(
                new RowKey("server", nomor),
                "hash",
                null,
                1,
                0,
                Compliance.NONE,
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(queued),
                Duration.ofSeconds(waited));
    }

    /** In Indonesian {@code 1,200} is one and a fifth. */
    @ParameterizedTest
    @CsvSource({"ID, 1.200", "EN, '1,200'"})
    void numbersAreWrittenAsTheLanguageWritesThem(Language language, String number) {
        Spoken spoken = new Spoken(language, unknown -> Optional.empty(), id -> id);
        StepChart chart = new StepChart(spoken, figures(QUICK));
        assertThat(NumberFormat.getNumberInstance(chart.chart().getStyler().getLocale())
                        .format(1200))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"ID, 7 dari 11 langkah", "EN, 'Steps drawn: 7 of 11'"})
    void ofMoreStepsThanHaveRoomTheSlowestAreShownAndItIsSaid(Language language, String said) {
        List<RowFigures> rows = new ArrayList<>(List.of(row(11, null, 1, 2342, 2342)));
        IntStream.rangeClosed(1, 10).forEach(nomor -> rows.add(row(nomor, 45, 20 - nomor, 10, 30)));
        Spoken spoken = new Spoken(language, unknown -> Optional.empty(), id -> id);
        CategoryChart chart = new StepChart(spoken, figures(rows.toArray(RowFigures[]::new))).chart();
        assertThat(chart.getXAxisTitle()).startsWith(said);
        assertThat(chart.getSeries("n").getXData()).hasSize(7).anyMatch("server 11"::equals);
    }

    @Test
    void whatAllStepsAreInIsNotSaidToBeAPart() {
        Spoken spoken = new Spoken(Language.ID, unknown -> Optional.empty(), id -> id);
        assertThat(new StepChart(spoken, figures(QUICK, SLOW)).chart().getXAxisTitle())
                .isNullOrEmpty();
    }

    /** The standard of 45 minutes beside a step of a week. */
    @Test
    void aLongStepLeavesTheStandardsOfTheOthersReadable() throws IOException {
        BufferedImage picture =
                picture(QUICK, row(2, 45, 9, 20, 2130), row(3, null, 1, 2342, 2342), row(4, 90, 2, 60, 100));
        assertThat(linesOf(picture, KEPT, 560)).isGreaterThan(40);
    }

    private static RowFigures row(int nomor, @Nullable Integer standard, int cases, int median, int p80) {
        return new RowFigures(
                new RowKey("server", nomor),
                "hash",
                standard,
                cases,
                0,
                Compliance.NONE,
                List.of(),
                Duration.ofMinutes(median),
                Duration.ofMinutes(p80),
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Figures figures(RowFigures... rows) {
        return new Figures(1, 1, 0, 0, 0, 0, Compliance.NONE, Arrays.asList(rows), List.of(), 0, Ratings.NONE);
    }

    private static BufferedImage picture(RowFigures... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new StepChart(new Spoken(Language.ID, hash -> Optional.empty(), id -> id), figures(rows)).write(bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** How many lines down to that one have the colour. */
    private static long linesOf(BufferedImage picture, int colour, int to) {
        return IntStream.range(0, to)
                .filter(y -> IntStream.range(0, picture.getWidth())
                        .anyMatch(x -> (picture.getRGB(x, y) & 0xffffff) == colour))
                .count();
    }

    /** From that line on. */
    private static long pixels(BufferedImage picture, int colour, int from) {
        return IntStream.range(from, picture.getHeight())
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> (picture.getRGB(x, y) & 0xffffff) == colour)
                        .count())
                .sum();
    }

    /** The first from a line on that holds so many pixels of ink side by side, as a mark does and no letter. */
    private static int firstLine(BufferedImage picture, int from, int wide) {
        return IntStream.range(from, picture.getHeight())
                .filter(y -> IntStream.range(0, picture.getWidth() - wide)
                        .anyMatch(x ->
                                IntStream.range(x, x + wide).allMatch(at -> (picture.getRGB(at, y) & 0xffffff) == INK)))
                .findFirst()
                .orElse(-1);
    }
}
