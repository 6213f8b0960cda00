package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Several runs, one entry each, in the order that they are given: {@code /status} and {@code /antrian}. */
public final class RunList {

    private RunList() {}

    /** What runs; what {@code /status} answers. */
    public static Pages open(List<RunView> runs, Language language, ZoneId zone) {
        return Pages.of(
                new Html(Wording.in(language).html("list.open", runs.size())),
                runs.stream().map(run -> line(run, language, zone)).toList());
    }

    /** @param hindrance why whoever asks may not act on it, as HTML; empty where they may */
    public record Waiting(RunView run, Optional<String> hindrance) {}

    /**
     * What waits for a group's units; what {@code /antrian} answers there.
     *
     * @param units their names
     */
    public static Pages waiting(List<Waiting> runs, List<String> units, Language language, ZoneId zone) {
        Wording wording = Wording.in(language);
        String whom = String.join(wording.say("list.and"), units);
        return Pages.of(
                new Html(wording.html("list.waiting.unit", whom, runs.size())),
                runs.stream().map(waiting -> line(waiting, language, zone)).toList());
    }

    private static Html line(Waiting waiting, Language language, ZoneId zone) {
        Html run = line(waiting.run(), language, zone);
        return waiting.hindrance()
                .map(why -> new Html(Wording.in(language).html("list.hindrance", new Html(why))))
                .map(why -> Html.join("\n", List.of(run, why)))
                .orElse(run);
    }

    private static Html line(RunView run, Language language, ZoneId zone) {
        return RunLine.of(new Scene(run, Viewpoint.anywhere(language, zone), 80));
    }
}
