package id.sopan.measure;

import id.sopan.calendar.Interval;
import id.sopan.calendar.Stretch;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Visit;
import id.sopan.measure.Ledger.Cause;
import id.sopan.measure.Ledger.Kind;
import id.sopan.measure.Ledger.Line;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a visit where the reason changes for which its time counts or does not, and where somebody took it or gave it back. */
final class LedgerLines {

    private final Step step;
    private final Interval whole;
    private final WorkingCalendar calendar;
    private final Spans taken;
    private final List<Still> still = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** A time in which the clock stood still. */
    private record Still(Interval span, Cause cause) {

        boolean covers(Interval part) {
            return !span.from().isAfter(part.from()) && !span.to().isBefore(part.to());
        }
    }

    LedgerLines(Visit visit, Step step, Instant end, WorkingCalendar calendar) {
        this.step = step;
        this.whole = new Interval(visit.opened(), end);
        this.calendar = calendar;
        this.taken = VisitTime.takings(visit, end);
        visit.pauses()
                .forEach(pause ->
                        add(pause.from(), pause.until(), new Cause(pause.by(), pause.exit(), pause.reason(), false)));
        visit.holds()
                .forEach(hold -> add(
                        hold.from(), hold.until(), new Cause(hold.by(), null, hold.reason(), hold.question() != null)));
    }

    private void add(Instant from, @Nullable Instant until, Cause cause) {
        Interval span = new Interval(from, until == null ? whole.to() : until).within(whole);
        if (!span.isEmpty()) {
            still.add(new Still(span, cause));
        }
    }

    List<Line> lines() {
        if (whole.isEmpty()) {
            return List.of();
        }
        TreeSet<Instant> cuts = new TreeSet<>(List.of(whole.from(), whole.to()));
        still.forEach(
                part -> cuts.addAll(List.of(part.span().from(), part.span().to())));
        Instant from = cuts.removeFirst();
        for (Instant to : cuts) {
            part(new Interval(from, to));
            from = to;
        }
        return List.copyOf(lines);
    }

    private void part(Interval part) {
        List<Cause> causes = still.stream()
                .filter(paused -> paused.covers(part))
                .map(Still::cause)
                .toList();
        if (!causes.isEmpty()) {
            boolean byHand = causes.stream().allMatch(cause -> cause.exit() == null);
            add(part, byHand ? Kind.JEDA : Kind.DIKEMBALIKAN, causes);
        } else if (step.pausesClock()) {
            add(part, Kind.MENUNGGU, List.of());
        } else if (step.work() instanceof Subrun) {
            add(part, Kind.TURUNAN, List.of());
        } else {
            calendar.stretches(part.from(), part.to()).forEach(this::running);
        }
    }

    private void add(Interval part, Kind kind, List<Cause> causes) {
        lines.add(new Line(part.from(), part.to(), kind, null, causes, Duration.ZERO, false));
    }

    private void running(Stretch stretch) {
        Interval whole = new Interval(stretch.from(), stretch.to());
        if (stretch.kind() != Stretch.Kind.KERJA) {
            running(stretch, whole, false);
            return;
        }
        Spans queue = Spans.of(List.of(whole)).minus(taken);
        Spans inHand = Spans.of(List.of(whole)).minus(queue);
        Stream.concat(queue.parts().stream(), inHand.parts().stream())
                .sorted(Comparator.comparing(Interval::from))
                .forEach(part -> running(stretch, part, inHand.parts().contains(part)));
    }

    private void running(Stretch stretch, Interval part, boolean inHand) {
        Duration counted = calendar.workingTime(part.from(), part.to());
        lines.add(new Line(
                part.from(), part.to(), Ledger.kind(stretch.kind()), stretch.day(), List.of(), counted, inHand));
    }
}
