package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.engine.Words;
import id.sopan.measure.RunClock;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stay in a step, with its times and the standard of its row. */
final class VisitText {

    private final Scene scene;
    private final Teller teller;
    private final Step step;
    private final Visit visit;
    private final List<Html> lines = new ArrayList<>();

    private VisitText(Scene scene, Visit visit) {
        this.scene = scene;
        this.teller = scene.teller();
        this.visit = visit;
        this.step = visit.in(scene.procedure());
    }

    /** Each of a run, in order. */
    static List<Html> all(Scene scene, RunClock clock) {
        return texts(scene, clock).map(text -> Html.join("\n", text.lines)).toList();
    }

    /**
     * The same, one in which much happened in several parts.
     *
     * @param most characters of a part, once parsed
     */
    static List<Html> parts(Scene scene, RunClock clock, int most) {
        return texts(scene, clock).flatMap(text -> text.parts(most).stream()).toList();
    }

    private List<Html> parts(int most) {
        List<Html> parts = new ArrayList<>();
        List<Html> part = new ArrayList<>();
        int length = 0;
        for (Html line : lines) {
            int more = Html.length(line.value()) + 1;
            if (length + more > most && !part.isEmpty()) {
                parts.add(Html.join("\n", part));
                part.clear();
                length = 0;
            }
            part.add(line);
            length += more;
        }
        parts.add(Html.join("\n", part));
        return parts;
    }

    private static Stream<VisitText> texts(Scene scene, RunClock clock) {
        Map<Visit, List<Deed>> ofWhole = Deed.ofWhole(scene);
        return scene.run().visits().stream()
                .map(visit -> of(scene, visit, ofWhole.getOrDefault(visit, List.of()), clock));
    }

    private static VisitText of(Scene scene, Visit visit, List<Deed> ofWhole, RunClock clock) {
        VisitText text = new VisitText(scene, visit);
        text.title();
        text.opened();
        text.acts(ofWhole);
        text.closing();
        text.took(clock);
        text.standard();
        RowVerdict.of(text.teller, clock, visit).ifPresent(text.lines::add);
        return text;
    }

    private void title() {
        String key = visit.number() == 1 ? "visit.title" : "visit.title.again";
        lines.add(teller.html(key, step.nomor(), teller.text(step.kegiatan(), 300), visit.number()));
    }

    private void opened() {
        lines.add(teller.html("visit.opened", teller.moment(visit.opened())));
    }

    /** In the order in which it happened. */
    private void acts(List<Deed> ofWhole) {
        Stream<Deed> voices = visit.approvals().stream().map(voice -> Deed.voice(teller, step, visit, voice));
        Stream<Dated> deeds = Stream.concat(voices, ofWhole.stream()).map(this::dated);
        Stream.of(Takings.of(scene, visit), deeds, returns(), holds())
                .flatMap(acts -> acts)
                .sorted(Comparator.comparing(Dated::at))
                .forEach(act -> lines.addAll(act.lines()));
        scene.turn()
                .filter(turn -> turn.visit().equals(visit))
                .ifPresent(turn -> lines.addAll(Lapsed.of(teller, turn)));
    }

    private Stream<Dated> returns() {
        return visit.pauses().stream()
                .flatMap(pause -> Stream.concat(
                        Stream.of(dated(Deed.sentBack(teller, step, visit, pause))),
                        Stream.ofNullable(pause.until())
                                .map(until -> new Dated(until, teller.html("visit.resumed", teller.moment(until))))));
    }

    private Stream<Dated> holds() {
        return visit.holds().stream()
                .map(hold -> new Dated(
                        hold.from(),
                        hold.question() != null ? Questions.lines(teller, hold, scene.cap()) : paused(hold)));
    }

    private List<Html> paused(Visit.Hold hold) {
        Html from = teller.moment(hold.from());
        if (hold.until() != null && hold.whileEnded()) {
            return List.of(teller.html("visit.ended.undone", from, teller.moment(hold.until()), teller.by(hold.by())));
        }
        Html told = hold.until() == null
                ? teller.html("visit.held", from, teller.by(hold.by()))
                : teller.html("visit.held.until", from, teller.moment(hold.until()), teller.by(hold.by()));
        return List.of(told, teller.quote(hold.reason(), scene.cap()));
    }

    private void closing() {
        Visit.Closing closing = visit.closing();
        if (closing == null) {
            lines.add(open());
        } else if (closing.completed()) {
            lines.addAll(dated(Deed.closing(scene, step, visit, closing)).lines());
        } else {
            lines.add(teller.html("visit.ended", teller.moment(closing.at())));
        }
        if (closing != null && closing.late() != null) {
            lines.add(teller.html("visit.late"));
            lines.add(teller.quote(closing.late(), scene.cap()));
        }
    }

    /** What was sent back waits, and so does the step that it came from. */
    private Html open() {
        return Returned.isOpen(scene)
                ? teller.html(
                        "visit.sent.back",
                        teller.wording()
                                .and(scene.turn().orElseThrow().units().stream()
                                        .map(teller::unit)
                                        .toList()))
                : teller.html("visit.open");
    }

    private Dated dated(Deed deed) {
        Html told = teller.html("visit.deed", teller.moment(deed.at()), deed.label(), teller.by(deed.by()));
        return deed.reason() == null || Words.sayNothing(deed.reason())
                ? new Dated(deed.at(), told)
                : new Dated(deed.at(), List.of(told, teller.quote(deed.reason(), scene.cap())));
    }

    private void took(RunClock clock) {
        VisitTime working = clock.working(visit);
        VisitTime wall = clock.wall(visit);
        Html measured = teller.exactly(working.measured());
        Html parts = parts(working, teller::exactly);
        lines.add(
                parts.value().isEmpty()
                        ? teller.html("visit.took", measured)
                        : teller.html("visit.took.parts", measured, parts));
        if (!wall.total().minus(working.total()).abs().minusMinutes(1).isNegative()) {
            lines.add(teller.html("visit.wall", teller.span(wall.total()), parts(wall, teller::span)));
        }
        if (!clock.isCovered(visit)) {
            lines.add(teller.html("visit.uncovered"));
        }
        ClockFaultText.of(teller, clock, visit).ifPresent(lines::add);
    }

    private Html parts(VisitTime time, Function<Duration, Html> told) {
        List<Html> parts = new ArrayList<>();
        part(parts, "visit.queue", time.queue(), told);
        part(parts, "visit.handling", time.handling(), told);
        part(parts, "visit.waiting", time.waiting(), told);
        part(parts, "visit.delegated", time.delegated(), told);
        return Html.join(", ", parts);
    }

    private void part(List<Html> parts, String key, Duration duration, Function<Duration, Html> told) {
        if (duration.isPositive()) {
            parts.add(teller.html(key, told.apply(duration)));
        }
    }

    private void standard() {
        Row row = visit.version(scene.procedure()).row(step.nomor());
        MutuBaku standard = row.mutuBaku();
        boolean shared = standard.waktu() != null && row.steps().size() > 1;
        lines.add(teller.html(shared ? "visit.standard.row" : "visit.standard", waktu(standard.waktu())));
        column("visit.kelengkapan", standard.kelengkapan());
        column("visit.output", standard.output());
    }

    private Html waktu(@Nullable Integer waktu) {
        return waktu != null ? teller.working(Duration.ofMinutes(waktu)) : teller.missing(scene.procedure(), "waktu");
    }

    private void column(String key, @Nullable Text text) {
        if (text != null) {
            lines.add(teller.html(key, teller.text(text, 200)));
        }
    }
}
