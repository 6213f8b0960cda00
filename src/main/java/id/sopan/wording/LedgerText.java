package id.sopan.wording;

import id.sopan.calendar.DayOff;
import id.sopan.engine.Visit;
import id.sopan.measure.Ledger;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code /kenapa NOMOR NOMOR-SOP} and the page {@code /waktu} answer: each interval of a measured time, what it counted as, and the sum. */
public final class LedgerText {

    /** So many rows are never torn apart by the end of a page. */
    private static final int OTHERS = 20;

    private final Scene scene;
    private final Teller teller;
    private final RunClock clock;

    private LedgerText(Scene scene, RunClock clock) {
        this.scene = scene;
        this.teller = scene.teller();
        this.clock = clock;
    }

    /**
     * The sum of each stay first, then the other rows, so that nobody takes it for the whole, then its intervals.
     *
     * @param stays in the row that is asked about
     */
    public static Pages of(RunView view, RunClock clock, List<RowStay> stays, Viewpoint viewpoint) {
        LedgerText text = of(view, clock, viewpoint.language(), viewpoint.zone());
        return Pages.of(
                text.head(),
                Stream.of(
                                text.sums(stays),
                                text.others(stays.getFirst().nomor()),
                                stays.stream().flatMap(text::intervals))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** Telegram's HTML of the whole path that a run took, however long. */
    public static String whole(RunView view, RunClock clock, Language language, ZoneId zone) {
        LedgerText text = of(view, clock, language, zone);
        List<Html> entries = text.entries(clock.stays());
        entries.addFirst(text.head());
        return Html.blocks(entries).value();
    }

    /** Likewise piece by piece, without a title: each stay, each of its intervals, and the sum of each row. */
    static List<Html> pieces(RunView view, RunClock clock, Language language, ZoneId zone) {
        return of(view, clock, language, zone).entries(clock.stays());
    }

    private static LedgerText of(RunView view, RunClock clock, Language language, ZoneId zone) {
        return new LedgerText(new Scene(view, Viewpoint.anywhere(language, zone), 300), clock);
    }

    private List<Html> entries(List<RowStay> stays) {
        List<Html> entries = new ArrayList<>();
        for (RowStay stay : stays) {
            intervals(stay).forEach(entries::add);
            entries.add(sum(stay));
        }
        return entries;
    }

    private Stream<Html> intervals(RowStay stay) {
        return stay.visits().stream().flatMap(visit -> visit(visit).stream());
    }

    /** Of several, each below whose time it is. */
    private Stream<Html> sums(List<RowStay> stays) {
        return stays.size() == 1
                ? Stream.of(sum(stays.getFirst()))
                : stays.stream().map(stay -> Html.join("\n", List.of(whose(stay), sum(stay))));
    }

    /** The steps whose time counts, each with its own where they are several; where none does, that which it began with. */
    private Html whose(RowStay stay) {
        List<Visit> measured = stay.visits().stream()
                .filter(visit -> RowStay.isMeasured(visit.in(scene.procedure())))
                .toList();
        if (measured.size() < 2) {
            return title(measured.isEmpty() ? stay.visits().getFirst() : measured.getFirst());
        }
        return Html.join(
                "\n",
                measured.stream()
                        .map(visit -> teller.html(
                                "ledger.part",
                                title(visit),
                                teller.exactly(clock.ledger(visit).sum()))));
    }

    /** What the other rows have taken, and how to see that; in pieces, since a page may end between two of them. */
    private Stream<Html> others(int nomor) {
        Map<Integer, Duration> sums = new TreeMap<>();
        clock.stays().stream()
                .filter(stay -> stay.nomor() != nomor && stay.isMeasured(scene.procedure()))
                .forEach(stay -> sums.merge(stay.nomor(), sumOf(stay), Duration::plus));
        Html number = RunHead.number(teller, scene.run());
        List<Html> lines = new ArrayList<>();
        sums.forEach((other, sum) -> lines.add(teller.html("ledger.other", other, teller.exactly(sum), number)));
        if (!lines.isEmpty()) {
            lines.addFirst(teller.html("ledger.others", nomor));
        }
        return IntStream.range(0, Math.ceilDiv(lines.size(), OTHERS))
                .mapToObj(piece -> lines.subList(piece * OTHERS, Math.min(lines.size(), (piece + 1) * OTHERS)))
                .map(piece -> Html.join("\n", piece));
    }

    private Html head() {
        return teller.html("ledger.title", RunHead.number(teller, scene.run()));
    }

    private List<Html> visit(Visit visit) {
        Ledger ledger = clock.ledger(visit);
        List<Html> entries = new ArrayList<>();
        entries.add(heading(visit, ledger));
        ledger.lines().forEach(line -> entries.add(line(visit, ledger, line)));
        return entries;
    }

    private Html heading(Visit visit, Ledger ledger) {
        List<Html> lines = new ArrayList<>(List.of(title(visit)));
        lines.add(teller.html(
                "ledger.calendar",
                ledger.unit() == null ? teller.say("ledger.agency") : teller.unit(ledger.unit()),
                Moments.in(teller.language(), ledger.calendar().zone()).zoneName(clock.now()),
                VersionText.of(ledger.calendar().version())));
        lines.addAll(ramadans(ledger));
        if (visit.closing() != null && visit.closing().late() != null) {
            lines.add(teller.html("visit.late"));
        }
        ClockFaultText.of(teller, clock, visit).ifPresent(lines::add);
        return Html.join("\n", lines);
    }

    private Html title(Visit visit) {
        int nomor = visit.in(scene.procedure()).nomor();
        String key = visit.number() == 1 ? "visit.title" : "visit.title.again";
        return teller.html(key, nomor, teller.text(visit.in(scene.procedure()).kegiatan(), 300), visit.number());
    }

    /** Whose hours counted, and whether they may still change. */
    private List<Html> ramadans(Ledger ledger) {
        return ledger.ramadans().stream()
                .map(month -> teller.html(
                        "calendar.ramadan",
                        month.name(),
                        Moments.day(month.first(), teller.language()),
                        Moments.day(month.last(), teller.language()),
                        CalendarText.source(month.source(), teller.language())))
                .toList();
    }

    private Html line(Visit visit, Ledger ledger, Ledger.Line line) {
        Moments moments = Moments.in(teller.language(), ledger.calendar().zone());
        return teller.html(
                "ledger.line",
                moments.between(line.from(), line.to(), clock.now()),
                what(visit, line),
                teller.exactly(line.counted()));
    }

    private Html what(Visit visit, Ledger.Line line) {
        if (!line.causes().isEmpty()) {
            return Html.join("; ", line.causes().stream().map(cause -> cause(visit, cause)));
        }
        if (line.day() != null) {
            return day(line.day());
        }
        return line.kind() == Ledger.Kind.KERJA
                ? teller.html(line.inHand() ? "ledger.dikerjakan" : "ledger.antre")
                : teller.html(Wording.key("ledger.", line.kind()));
    }

    /** Why it is off, by which decree, and whether that may still change. */
    private Html day(DayOff day) {
        Html kind = teller.html(Wording.key("ledger.day.", day.kind()));
        if (day.kind() == DayOff.Kind.AKHIR_PEKAN) {
            return kind;
        }
        String name = teller.language() == Language.EN ? day.nameInEnglish() : day.name();
        return teller.html("ledger.day", kind, name, CalendarText.source(day.source(), teller.language()));
    }

    private Html cause(Visit visit, Ledger.Cause cause) {
        String reason = cause.reason() == null ? "" : cause.reason();
        if (cause.exit() == null && reason.isEmpty()) {
            return teller.html("ledger.urung", teller.by(cause.by()));
        }
        Html why = Html.line(teller.wording().words(reason), 200);
        if (cause.question()) {
            return teller.html("ledger.tanya", teller.by(cause.by()), why);
        }
        return cause.exit() == null
                ? teller.html("ledger.jeda", teller.by(cause.by()), why)
                : teller.html(
                        "ledger.dikembalikan",
                        Labels.exit(visit.in(scene.procedure()), cause.exit(), teller),
                        teller.by(cause.by()),
                        why);
    }

    private Html sum(RowStay stay) {
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("ledger.sum", teller.exactly(sumOf(stay))));
        RowVerdict.of(teller, clock, stay.visits().getLast()).ifPresent(lines::add);
        return Html.join("\n", lines);
    }

    private Duration sumOf(RowStay stay) {
        return stay.visits().stream().map(visit -> clock.ledger(visit).sum()).reduce(Duration.ZERO, Duration::plus);
    }
}
