package id.sopan.wording;

import id.sopan.measure.Progress;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code /antrian} answers in private: what waits for somebody over all groups. */
public final class QueueCards {

    private QueueCards() {}

    /** What is said of one that waits. */
    public static RunEntry entry(RunView run, Language language, ZoneId zone) {
        RunEntry entry = RunEntry.of(run, language, zone);
        Progress progress = run.progress();
        return progress == null
                ? entry
                : entry.and(new Html(Wording.in(language).html("queue.used", progress.share())));
    }

    /**
     * @param entries in the order in which they should be done
     * @param several whether some of them can be decided at once
     * @param option of {@link MenuAction#PAGE}
     * @param index of the page, from 0
     */
    public static Card of(List<RunEntry> entries, boolean several, String option, int index, Language language) {
        Wording wording = Wording.in(language);
        NumberedList list = new NumberedList(entries, index, MenuAction.CARD, option, wording);
        List<Html> head = new ArrayList<>();
        head.add(new Html(wording.html("list.waiting", entries.size())));
        head.add(new Html(wording.html("queue.order")));
        head.addAll(list.where());
        List<Button> more = several
                ? List.of(Menus.button(wording.say("button.batch"), MenuAction.BATCH, BatchTap.NEW))
                : List.of();
        return list.card(Html.join("\n", head), more);
    }
}
