package id.sopan.wording;

import id.sopan.measure.Progress;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code /antrian} answers in private: what waits for somebody over all groups. */
public final class QueueCards {

    private QueueCards() {}

    /**
     * @param runs in the order in which they should be done
     * @param several whether some of them can be decided at once
     * @param option of {@link MenuAction#PAGE}
     * @param index of the page, from 0
     */
    public static Card of(
            List<RunView> runs, boolean several, String option, int index, Language language, ZoneId zone) {
        Wording wording = Wording.in(language);
        NumberedList list = new NumberedList(runs, index, MenuAction.CARD, option, wording);
        List<Html> head = new ArrayList<>();
        head.add(new Html(wording.html("list.waiting", runs.size())));
        head.add(new Html(wording.html("queue.order")));
        head.addAll(list.where());
        Viewpoint viewpoint = Viewpoint.anywhere(language, zone);
        List<Button> more = several
                ? List.of(Menus.button(wording.say("button.batch"), MenuAction.BATCH, BatchTap.NEW))
                : List.of();
        return list.card(Html.join("\n", head), run -> line(new Scene(run, viewpoint, 80)), more);
    }

    private static Html line(Scene scene) {
        Html line = RunLine.of(scene);
        Progress progress = scene.view().progress();
        return progress == null
                ? line
                : Html.join("\n", List.of(line, scene.teller().html("queue.used", progress.share())));
    }
}
