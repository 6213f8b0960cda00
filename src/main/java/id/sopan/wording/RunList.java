package id.sopan.wording;

import id.sopan.measure.Progress;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A page of several runs, one entry each, in the order that they are given: {@code /status} and {@code /antrean}. */
public final class RunList {

    /** Nothing of an entry is cut where a page takes as many as fit. */
    private static final int LINE = 1000;

    private RunList() {}

    /**
     * What runs; what {@code /status} answers. Each has a button that tells its steps.
     *
     * @param ids of them
     * @param read is asked for those on the page
     * @param page from 0
     * @param option of {@link MenuAction#PAGE}
     */
    public static Card open(
            List<String> ids,
            Function<String, Stream<RunView>> read,
            Language language,
            ZoneId zone,
            int page,
            String option) {
        Wording wording = Wording.in(language);
        NumberedList<String> list = new NumberedList<>(ids, read, page, MenuAction.STATUS, option, wording);
        List<Html> head = new ArrayList<>(List.of(new Html(wording.html("list.open", ids.size()))));
        head.addAll(list.where());
        return list.card(Html.join("\n", head), (run, most) -> line(run, most, language, zone), List.of());
    }

    /**
     * @param asked whether it waits for an answer of that group
     * @param hindrance why whoever asks may not act on it, as HTML; empty where they may
     */
    public record Waiting(RunView run, boolean asked, Optional<String> hindrance) {}

    /**
     * What waits for a group's units; what {@code /antrean} answers there. What asks them has a button for the answer.
     *
     * @param all how many there are
     * @param asking how many of them wait for the answer of another unit than those, which come last
     * @param units their names
     */
    public static Card waiting(
            int all,
            int asking,
            Stream<Waiting> runs,
            List<String> units,
            Language language,
            ZoneId zone,
            int page,
            String option) {
        Wording wording = Wording.in(language);
        String whom = Listed.within(Listed.NAMES, wording.and(units), units, language);
        Html head = head(new Html(wording.html("list.waiting.unit", whom, all - asking)), asking, wording);
        return Pages.card(head, runs.map(waiting -> entry(waiting, language, zone)), language, page, option);
    }

    private static PageBreaks.Entry entry(Waiting waiting, Language language, ZoneId zone) {
        Optional<Button> answer = waiting.asked()
                ? Questions.answerByNumber(new Scene(waiting.run(), Viewpoint.anywhere(language, zone), 0))
                : Optional.empty();
        return new PageBreaks.Entry(
                line(waiting, language, zone), answer.stream().toList());
    }

    private static Html line(Waiting waiting, Language language, ZoneId zone) {
        Html run = line(waiting.run(), LINE, language, zone);
        return waiting.hindrance()
                .map(why -> new Html(Wording.in(language).html("list.hindrance", new Html(why))))
                .map(why -> Html.join("\n", List.of(run, why)))
                .orElse(run);
    }

    /** How many wait for them, and how many for an answer; nothing of the latter where there are none. */
    static Html head(Html waiting, int asking, Wording wording) {
        return asking == 0 ? waiting : Html.join("\n", List.of(waiting, new Html(wording.html("list.asking", asking))));
    }

    /**
     * With how much of its standard is used up, where one counts.
     *
     * @param most characters of what people typed, and of the names of units
     */
    static Html line(RunView run, int most, Language language, ZoneId zone) {
        Html line = RunLine.listed(new Scene(run, Viewpoint.anywhere(language, zone), most));
        Progress progress = run.progress();
        return progress == null ? line : Html.join("\n", List.of(line, used(progress, language)));
    }

    private static Html used(Progress progress, Language language) {
        String key = progress.isBeyondMarks() ? "queue.used.over" : "queue.used";
        return new Html(Wording.in(language).html(key, progress.share()));
    }
}
