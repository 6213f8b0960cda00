package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One message that reminds a chat of all that is due there. */
public final class ReminderCard {

    /** Who reads more than so many in one message? */
    private static final int SHOWN = 12;

    /** Characters of who has it in hand, or is waited for. */
    private static final int NAMES = 400;

    private static final Comparator<ReminderItem> URGENT_FIRST = Comparator.comparing(ReminderItem::kind)
            .thenComparing(ReminderItem::named)
            .thenComparing(ReminderItem::number);

    private final Language language;
    private final List<ReminderItem> items;
    private final int others;
    private final int most;

    private ReminderCard(Language language, List<ReminderItem> items, int others, int most) {
        this.language = language;
        this.items = items;
        this.others = others;
        this.most = most;
    }

    /**
     * @param items one or more, all seen from the same chat
     * @param others how many more there are
     */
    public static Card of(Language language, List<ReminderItem> items, int others) {
        ReminderCard whole = new ReminderCard(language, items, others, SHOWN);
        ReminderCard card = whole.first(Listed.most(
                whole.shown().size(), shown -> Html.length(whole.first(shown).text()) <= Fitting.MESSAGE));
        return Card.with(card.text(), ReminderButtons.of(card.shown()));
    }

    private ReminderCard first(int shown) {
        return new ReminderCard(language, items, others, shown);
    }

    private String text() {
        return Fitting.fit(this::html);
    }

    private List<ReminderItem> shown() {
        return items.stream()
                .filter(ReminderItem::isOpen)
                .sorted(URGENT_FIRST)
                .limit(most)
                .toList();
    }

    private Html html(int cap) {
        List<Html> blocks = new ArrayList<>();
        Arrays.stream(ReminderItem.Kind.values()).forEach(kind -> section(kind, cap, blocks));
        long more = items.stream().filter(ReminderItem::isOpen).count() - shown().size() + others;
        if (more > 0) {
            blocks.add(say("reminder.more", more));
        }
        blocks.add(Html.join("\n", settled()));
        return Html.blocks(blocks);
    }

    private void section(ReminderItem.Kind kind, int cap, List<Html> blocks) {
        List<ReminderItem> here =
                shown().stream().filter(item -> item.kind() == kind).toList();
        if (!here.isEmpty()) {
            blocks.add(say(Wording.key("reminder.lead.", kind), Addressees.of(here, kind)));
            here.stream()
                    .collect(Collectors.groupingBy(item -> common(item, cap), LinkedHashMap::new, Collectors.toList()))
                    .forEach((common, alike) -> blocks.add(
                            alike.size() == 1 ? open(alike.getFirst(), common, cap) : several(common, alike, cap)));
        }
    }

    /**
     * What is the same of several requests, and is said of them once.
     *
     * @param procedure its name
     * @param step which it is, and what is to be done
     * @param whose whom it waits for, where that is not whoever is told; empty elsewhere
     * @param standard of their row; empty where none counts, or it is not told of
     * @param superiors who else is told; empty where nobody is
     */
    private record Common(
            Html procedure, Html step, List<Html> whose, Optional<Duration> standard, List<Html> superiors) {}

    private static Common common(ReminderItem item, int cap) {
        Scene scene = item.scene(cap);
        Teller teller = scene.teller();
        Turn turn = scene.turn().orElseThrow();
        Html step = teller.html(
                "reminder.step",
                RunState.title(teller, scene, turn.step()),
                teller.text(turn.step().kegiatan(), scene.most(160)));
        String whose = turn.visit().taken() == null ? "reminder.waits" : "reminder.with";
        List<Role> told = Stream.ofNullable(turn.step().escalation()).toList();
        return new Common(
                teller.text(scene.procedure().nama(), 60),
                step,
                item.kind() == ReminderItem.Kind.ESCALATED
                        ? List.of(teller.html(whose, RunLine.whose(scene, turn.roles(), scene.most(NAMES))))
                        : List.of(),
                turn.standard(scene.procedure()).filter(standard -> !item.kind().waits()),
                item.superiors().isEmpty()
                        ? List.of()
                        : List.of(
                                teller.html("reminder.superiors", Addressees.officers(scene, item.superiors(), told))));
    }

    private static Html open(ReminderItem item, Common common, int cap) {
        Scene scene = item.scene(cap);
        Teller teller = scene.teller();
        Html moment = teller.moment(item.named());
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html(
                "reminder.item", RunHead.number(teller, scene.run()), Subject.before(scene, common.procedure())));
        lines.add(common.step());
        lines.add(common.standard()
                .map(standard ->
                        teller.html(Wording.key("reminder.time.", item.kind()), moment, teller.working(standard)))
                .orElseGet(() -> teller.html("reminder.time.waited.for", moment)));
        lines.addAll(common.whose());
        lines.addAll(own(item, scene));
        lines.addAll(common.superiors());
        return Html.join("\n", lines);
    }

    private static Html several(Common common, List<ReminderItem> alike, int cap) {
        Teller teller = alike.getFirst().scene(cap).teller();
        List<Html> lines = new ArrayList<>(List.of(Html.bold(common.procedure()), common.step()));
        common.standard().ifPresent(standard -> lines.add(teller.html("reminder.standard", teller.working(standard))));
        lines.addAll(common.whose());
        for (ReminderItem item : alike) {
            Scene scene = item.scene(cap);
            String since = common.standard().isPresent()
                    ? Wording.key(
                            "reminder.since.",
                            item.kind() == ReminderItem.Kind.ESCALATED ? ReminderItem.Kind.OVERDUE : item.kind())
                    : "reminder.since.waited.for";
            lines.add(teller.html(
                    "reminder.one",
                    RunHead.number(teller, scene.run()),
                    Subject.before(scene, teller.html(since, teller.moment(item.named())))));
            lines.addAll(own(item, scene));
        }
        lines.addAll(common.superiors());
        return Html.join("\n", lines);
    }

    /** What is asked, and who has it in hand. */
    private static List<Html> own(ReminderItem item, Scene scene) {
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>();
        if (item.kind() == ReminderItem.Kind.WAITED_FOR) {
            Questions.open(scene).ifPresent(hold -> lines.addAll(Questions.lines(teller, hold, scene.most(200))));
        }
        scene.turn()
                .map(turn -> turn.visit().taken())
                .ifPresent(taken -> lines.add(
                        teller.html("reminder.taken", Harmless.line(teller.by(taken.by()), scene.most(NAMES)))));
        return lines;
    }

    /** A line for all that came to the same, but each that is due at another time now has its own. */
    private List<Html> settled() {
        return items.stream()
                .filter(item -> !item.isOpen())
                .collect(Collectors.groupingBy(
                        item -> item.stage() == ReminderItem.Stage.MOVED ? item : item.stage(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .limit(SHOWN)
                .map(this::settled)
                .toList();
    }

    private Html settled(List<ReminderItem> alike) {
        ReminderItem first = alike.getFirst();
        if (first.stage() == ReminderItem.Stage.REPEATED && alike.size() > 1) {
            return say("reminder.repeated", alike.size());
        }
        Teller teller = first.scene(0).teller();
        List<Html> numbers = alike.stream()
                .sorted(Comparator.comparing(ReminderItem::number))
                .map(item -> RunHead.number(teller, item.view().run()))
                .toList();
        return say(Wording.key("reminder.settled.", first.stage()), teller.and(numbers), teller.moment(first.named()));
    }

    private Html say(String key, Object... arguments) {
        return new Html(Wording.in(language).html(key, arguments));
    }
}
