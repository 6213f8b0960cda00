package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of several runs, one entry each, in the order that they are given: {@code /status} and {@code /antrean}. */
public final class RunList {

    private RunList() {}

    /**
     * What runs; what {@code /status} answers.
     *
     * @param all how many there are
     * @param runs is gone through as far as that page
     * @param page from 0
     * @param option of {@link MenuAction#PAGE}
     */
    public static Card open(int all, Stream<RunView> runs, Language language, ZoneId zone, int page, String option) {
        Html head = new Html(Wording.in(language).html("list.open", all));
        return Pages.card(head, runs.map(run -> line(run, language, zone)), language, page, option);
    }

    /** @param hindrance why whoever asks may not act on it, as HTML; empty where they may */
    public record Waiting(RunView run, Optional<String> hindrance) {}

    /**
     * What waits for a group's units; what {@code /antrean} answers there.
     *
     * @param units their names
     */
    public static Card waiting(
            int all,
            Stream<Waiting> runs,
            List<String> units,
            Language language,
            ZoneId zone,
            int page,
            String option) {
        Wording wording = Wording.in(language);
        String whom = String.join(wording.say("list.and"), units);
        Html head = new Html(wording.html("list.waiting.unit", whom, all));
        return Pages.card(head, runs.map(waiting -> line(waiting, language, zone)), language, page, option);
    }

    private static Html line(Waiting waiting, Language language, ZoneId zone) {
        Html run = line(waiting.run(), language, zone);
        return waiting.hindrance()
                .map(why -> new Html(Wording.in(language).html("list.hindrance", new Html(why))))
                .map(why -> Html.join("\n", List.of(run, why)))
                .orElse(run);
    }

    static Html line(RunView run, Language language, ZoneId zone) {
        return RunLine.listed(new Scene(run, Viewpoint.anywhere(language, zone), 80));
    }
}
