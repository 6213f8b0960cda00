package id.sopan.wording;

import id.sopan.calendar.Due;
import id.sopan.measure.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** By when a step should be done, what is left of its standard, and a bar of what was used up. */
record Remaining(Teller teller, Progress progress, Instant changed) {

    private static final int CELLS = 10;
    private static final int WHOLE = 100;

    static List<Html> of(Scene scene) {
        return in(scene).map(left -> List.of(left.limit(), left.bar())).orElse(List.of());
    }

    /** By when, and what is left, alone. */
    static Optional<Html> limit(Scene scene) {
        return in(scene).map(Remaining::limit);
    }

    private static Optional<Remaining> in(Scene scene) {
        return Optional.ofNullable(scene.view().progress())
                .map(progress -> new Remaining(
                        scene.teller(),
                        progress,
                        later(progress.at(), scene.run().lastAt())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Html limit() {
        Due due = progress.due();
        Html left = teller.working(progress.left());
        return switch (due) {
            case Due.At at ->
                progress.isOver()
                        ? teller.html("remaining.over", teller.when(at.at()))
                        : teller.html("remaining.until", when(at.at()), left);
            case Due.Beyond beyond ->
                teller.html("remaining.beyond", Moments.day(beyond.covered().last(), teller.language()), left);
            case null -> teller.html("remaining.paused", left);
        };
    }

    /** The day is left out where it is that of the last change of the card. */
    private String when(Instant at) {
        return day(at).equals(day(changed)) ? teller.time(at) : teller.when(at);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, teller.zone());
    }

    private Html bar() {
        int full = Math.min(CELLS, progress.percent() * CELLS / WHOLE);
        return teller.html(
                progress.isOver() ? "remaining.bar.over" : "remaining.bar",
                "▓".repeat(full) + "░".repeat(CELLS - full),
                progress.percent());
    }
}
