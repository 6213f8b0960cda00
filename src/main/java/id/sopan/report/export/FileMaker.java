package id.sopan.report.export;

import id.sopan.procedure.Language;
import id.sopan.report.HalfYear;
import id.sopan.report.Period;
import id.sopan.wording.Card;
import id.sopan.wording.FileCards;
import id.sopan.wording.Notice;
import id.sopan.wording.OwnDataCards;
import id.sopan.wording.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** Makes what was ordered, and the message that it goes with; throws whatever hinders it. */
public record FileMaker(Exports exports, EvaluationForms forms, OwnData ownData) implements Function<FileOrder, Card> {

    /** What a bot may send (core.telegram.org/bots/api#senddocument). */
    private static final long LARGEST = 50_000_000;

    private static final double MEGABYTE = 1_000_000;

    @Override
    public Card apply(FileOrder order) {
        try {
            if (order.person() != null) {
                return ownData(order.person(), order.language());
            }
            return order.format() == null ? evaluation(order) : export(order, order.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Card export(FileOrder order, Format format) throws IOException {
        Period period = new Period(order.first(), order.last());
        Order ordered = new Order(format, period, zone(order), order.units(), order.named());
        Exports.Written written = exports.write(ordered);
        String caption = FileCards.export(
                format.word(),
                ordered.isFromTheFirst() ? null : order.first(),
                order.last(),
                written.runs(),
                written.omitted(),
                order.named(),
                order.language());
        return card(written.file(), ordered.fileName(), caption, order.language());
    }

    private Card ownData(long person, Language language) throws IOException {
        OwnData.Written written = ownData.write(person);
        return card(written.file(), "data-saya.json", OwnDataCards.file(written.numbers(), language), language);
    }

    private Card evaluation(FileOrder order) throws IOException {
        HalfYear half = HalfYear.of(order.first());
        ZoneId zone = zone(order);
        Path file = forms.write(half, zone, order.units());
        String caption = FileCards.evaluation(half.half(), half.year(), forms.isRunning(half, zone), order.language());
        return card(file, "evaluasi-sop-" + half + ".xlsx", caption, order.language());
    }

    private ZoneId zone(FileOrder order) {
        return order.zone() == null ? exports.zone() : ZoneId.of(order.zone());
    }

    private static Card card(Path file, String name, String caption, Language language) throws IOException {
        long size = Files.size(file);
        if (size <= LARGEST) {
            return Card.upload(caption, new Upload(file.toString(), false, name));
        }
        Files.delete(file);
        return Notice.FILE_OVER_LIMIT.card(language, String.format(Locale.ROOT, "%.0f", Math.ceil(size / MEGABYTE)));
    }
}
