package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A run whole, for a page. All but {@code title} and answers are Telegram's HTML, harmless in a page, where line breaks
 * count.
 *
 * @param title of its procedure, as plain text
 * @param about who asked, when, and for which run
 * @param state where it is, or how it ended
 * @param notes what was added to it beside its steps
 * @param files of answers and notes, to be had by {@link RunFile#find}
 * @param stays one for each stay in a step
 * @param total what it took, all in all
 * @param ledger of its time, piece by piece
 */
public record RunStory(
        String title,
        String about,
        String state,
        List<Answer> answers,
        List<String> notes,
        List<File> files,
        List<String> stays,
        String total,
        List<String> ledger,
        List<Line> journal) {

    /** @param text plain */
    public record Answer(String question, String text) {}

    /**
     * A file that somebody sent.
     *
     * @param option as {@link RunFile} tells it
     * @param of the question that it answers, or who sent it and when; plain
     */
    public record File(String option, String name, String of) {}

    /**
     * An entry of the journal.
     *
     * @param what as Telegram's HTML
     * @param note what somebody wrote to it, plain; empty for nothing
     */
    public record Line(long seq, String at, String what, String by, String note) {}

    /** @param children the sub-runs that it led to, each by its own clock */
    public static RunStory of(RunView view, RunClock clock, List<RunClock> children, Language language, ZoneId zone) {
        Scene scene = RunGlance.scene(view, language, zone);
        Teller teller = scene.teller();
        List<Html> about = RunHead.about(scene);
        return new RunStory(
                scene.procedure().nama().in(language),
                Html.join("\n", about.subList(1, about.size())).value(),
                onPage(Html.blocks(RunState.of(scene), Held.of(scene), Returned.of(scene))),
                Answered.of(view.procedure(), view.run()).stream()
                        .map(answered -> new Answer(
                                Harmless.text(answered.field().label().in(language)),
                                Harmless.text(answered.shown(language))))
                        .toList(),
                values(Notes.untitled(scene)),
                RunFile.all(view.procedure(), view.run()).stream()
                        .map(file -> new File(file.option(), Harmless.text(file.name()), file.belonging(teller)))
                        .toList(),
                values(VisitText.all(scene, clock)),
                RunTotal.of(teller, clock, children).value(),
                values(LedgerText.pieces(view, clock, language, zone)),
                view.run().journal().stream().map(entry -> line(scene, entry)).toList());
    }

    /**
     * Without what tells of running time.
     *
     * @param open which stays are open, from 0
     */
    public RunStory without(Set<Integer> open) {
        List<String> over = IntStream.range(0, stays.size())
                .filter(at -> !open.contains(at))
                .mapToObj(stays::get)
                .toList();
        return new RunStory(title, about, state, answers, notes, files, over, "", List.of(), journal);
    }

    private static List<String> values(List<Html> pieces) {
        return pieces.stream().map(RunStory::onPage).toList();
    }

    /** After a quotation a page breaks the line by itself. */
    private static String onPage(Html piece) {
        return piece.value().replace("</blockquote>\n", "</blockquote>");
    }

    /** One entry of its journal alone. */
    public static Line line(RunView view, Entry entry, Language language, ZoneId zone) {
        return line(RunGlance.scene(view, language, zone), entry);
    }

    private static Line line(Scene scene, Entry entry) {
        JournalText text = new JournalText(scene, entry);
        return new Line(
                entry.seq(),
                scene.teller().when(entry.at()),
                text.what().value(),
                scene.teller().by(entry.by()),
                Harmless.text(text.note()));
    }
}
