package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One message that reminds a chat of all that is due there. */
public final class ReminderCard {

    /** Who reads more than so many in one message? */
    private static final int SHOWN = 12;

    private static final Comparator<ReminderItem> URGENT_FIRST = Comparator.comparing(ReminderItem::kind)
            .thenComparing(ReminderItem::named)
            .thenComparing(ReminderItem::number);

    private final Language language;
    private final List<ReminderItem> items;
    private final int others;

    private ReminderCard(Language language, List<ReminderItem> items, int others) {
        this.language = language;
        this.items = items;
        this.others = others;
    }

    /**
     * @param items one or more, all seen from the same chat
     * @param others how many more there are
     */
    public static Card of(Language language, List<ReminderItem> items, int others) {
        ReminderCard card = new ReminderCard(language, items, others);
        return Card.with(Fitting.fit(card::html), ReminderButtons.of(card.shown()));
    }

    private List<ReminderItem> shown() {
        return items.stream()
                .filter(ReminderItem::isOpen)
                .sorted(URGENT_FIRST)
                .limit(SHOWN)
                .toList();
    }

    private Html html(int cap) {
        List<Html> blocks = new ArrayList<>();
        Arrays.stream(ReminderItem.Kind.values()).forEach(kind -> section(kind, cap, blocks));
        long more = items.stream().filter(ReminderItem::isOpen).count() - shown().size() + others;
        if (more > 0) {
            blocks.add(say("reminder.more", more));
        }
        List<Html> settled = items.stream()
                .filter(item -> !item.isOpen())
                .limit(SHOWN)
                .map(this::settled)
                .toList();
        blocks.add(Html.join("\n", settled));
        return Html.blocks(blocks);
    }

    private void section(ReminderItem.Kind kind, int cap, List<Html> blocks) {
        List<ReminderItem> here =
                shown().stream().filter(item -> item.kind() == kind).toList();
        if (!here.isEmpty()) {
            blocks.add(say(Wording.key("reminder.lead.", kind), Addressees.of(here, kind)));
            here.stream().map(item -> open(item, cap)).forEach(blocks::add);
        }
    }

    private Html open(ReminderItem item, int cap) {
        Scene scene = item.scene(cap);
        Teller teller = scene.teller();
        Turn turn = scene.turn().orElseThrow();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html(
                "reminder.item",
                RunHead.number(teller, scene.run()),
                teller.text(scene.procedure().nama(), 60)));
        lines.add(teller.html(
                "reminder.step",
                RunState.title(teller, scene, turn.step()),
                teller.text(turn.step().kegiatan(), scene.most(160))));
        lines.add(time(item, scene, turn));
        Visit.Taking taken = turn.visit().taken();
        if (item.kind() == ReminderItem.Kind.ESCALATED) {
            lines.add(teller.html(
                    taken == null ? "reminder.waits" : "reminder.with", RunLine.whose(scene, turn.roles())));
        }
        if (item.kind() == ReminderItem.Kind.WAITED_FOR) {
            Questions.open(scene).ifPresent(hold -> lines.addAll(Questions.lines(teller, hold, scene.most(200))));
        }
        if (taken != null) {
            lines.add(teller.html("reminder.taken", teller.by(taken.by())));
        }
        if (!item.superiors().isEmpty()) {
            List<Role> told = Stream.ofNullable(turn.step().escalation()).toList();
            lines.add(teller.html("reminder.superiors", Addressees.officers(scene, item.superiors(), told)));
        }
        return Html.join("\n", lines);
    }

    private static Html time(ReminderItem item, Scene scene, Turn turn) {
        Teller teller = scene.teller();
        Html moment = teller.moment(item.named());
        return turn.standard(scene.procedure())
                .filter(standard -> !item.kind().waits())
                .map(standard ->
                        teller.html(Wording.key("reminder.time.", item.kind()), moment, teller.working(standard)))
                .orElseGet(() -> teller.html("reminder.time.waited.for", moment));
    }

    private Html settled(ReminderItem item) {
        Teller teller = item.scene(0).teller();
        return say(
                Wording.key("reminder.settled.", item.stage()),
                RunHead.number(teller, item.view().run()),
                teller.moment(item.named()));
    }

    private Html say(String key, Object... arguments) {
        return new Html(Wording.in(language).html(key, arguments));
    }
}
