package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Several runs, one entry each, the oldest first: {@code /status} and {@code /antrian}. */
public final class RunList {

    private RunList() {}

    /** @param hindrance why whoever asks may not act on it, as HTML; empty where they may */
    public static RunEntry waiting(RunView run, Optional<String> hindrance, Language language, ZoneId zone) {
        RunEntry entry = RunEntry.of(run, language, zone);
        return hindrance
                .map(why -> new Html(Wording.in(language).html("list.hindrance", new Html(why))))
                .map(entry::and)
                .orElse(entry);
    }

    /** What runs; what {@code /status} answers. */
    public static Pages open(List<RunEntry> entries, Language language) {
        return pages(Wording.in(language).html("list.open", entries.size()), entries);
    }

    /**
     * What waits for a group's units; what {@code /antrian} answers there.
     *
     * @param units their names
     */
    public static Pages waiting(List<RunEntry> entries, List<String> units, Language language) {
        Wording wording = Wording.in(language);
        String whom = String.join(wording.say("list.and"), units);
        return pages(wording.html("list.waiting.unit", whom, entries.size()), entries);
    }

    private static Pages pages(String head, List<RunEntry> entries) {
        return Pages.of(
                new Html(head),
                entries.stream()
                        .sorted(Comparator.comparing(RunEntry::since))
                        .map(RunEntry::html)
                        .map(Html::new)
                        .toList());
    }
}
