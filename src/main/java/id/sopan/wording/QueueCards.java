package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What {@code /antrean} answers in private: what waits for somebody over all groups. */
public final class QueueCards {

    private QueueCards() {}

    /**
     * @param ids of runs in the order in which they should be done
     * @param asking how many of them wait for an answer that others are to give, which come last
     * @param read is asked for those on the page
     * @param several whether some of them can be decided at once
     * @param option of {@link MenuAction#PAGE}
     * @param index of the page, from 0
     */
    public static Card of(
            List<String> ids,
            int asking,
            Function<String, Stream<RunView>> read,
            boolean several,
            String option,
            int index,
            Language language,
            ZoneId zone) {
        Wording wording = Wording.in(language);
        NumberedList<String> list = new NumberedList<>(ids, read, index, MenuAction.CARD, option, wording);
        List<Html> head = new ArrayList<>();
        head.add(RunList.head(new Html(wording.html("list.waiting", ids.size() - asking)), asking, wording));
        head.add(new Html(wording.html("queue.order")));
        head.addAll(list.where());
        List<Button> more = several
                ? List.of(Menus.button(wording.say("button.batch"), MenuAction.BATCH, BatchTap.NEW))
                : List.of();
        return list.card(Html.join("\n", head), (run, most) -> RunList.line(run, most, language, zone), more);
    }

    /** The card of one of them that is done, with a button for the next. */
    public static Card next(Card card, Run next, Language language) {
        String number = Objects.requireNonNullElse(next.number(), "");
        String label = Wording.in(language).say("button.queue.next", number);
        List<List<Button>> rows = new ArrayList<>(card.rows());
        rows.add(List.of(Menus.button(label, MenuAction.CARD, next.id())));
        return card.withRows(rows);
    }
}
