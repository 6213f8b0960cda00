package id.sopan;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.trial.Trial.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The clock of a dry run: it stands still until it is put forward, and then passes through all that falls due. */
final class RehearsalTime {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final int MOST = 500;

    private final SandboxClock clock;
    private final Operation operation;
    private final RehearsalStage stage;

    RehearsalTime(SandboxClock clock, Operation operation, RehearsalStage stage) {
        this.clock = clock;
        this.operation = operation;
        this.stage = stage;
        Instant now = clock.instant();
        clock.restore(Duration.between(now, calendar().workingFrom(now).orElse(now)));
        clock.through(new DueOnTheWay(() -> operation));
    }

    private WorkingCalendar calendar() {
        return operation.agency().calendars().ofAgency();
    }

    Instant now() {
        return clock.instant();
    }

    void forward(Span span) {
        switch (span) {
            case HOUR -> clock.advance(Duration.ofHours(1));
            case DAY -> clock.advanceTo(nextWorkingDay());
            case DUE -> forwardToChange();
        }
    }

    private Instant nextWorkingDay() {
        WorkingCalendar calendar = calendar();
        Instant next = now().plus(Duration.ofDays(1));
        for (int day = 0; day < MOST && !calendar.isWorkingDay(calendar.date(next)); day++) {
            next = next.plus(Duration.ofDays(1));
        }
        return next;
    }

    private void forwardToChange() {
        long before = stage.changes();
        Instant end = now().plus(HORIZON);
        for (int i = 0; i < MOST && stage.changes() == before; i++) {
            Optional<Instant> next = operation.schedule().next(now()).filter(due -> due.isBefore(end));
            if (next.isEmpty()) {
                return;
            }
            clock.advanceTo(next.get());
            settle();
        }
    }

    /** Until the chats show all that has happened. */
    void settle() {
        operation.takeUp();
        operation.awaitShown(PATIENCE);
    }
}
