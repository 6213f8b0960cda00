package id.sopan.report.export;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.RunClock;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes of runs what is exported.
 *
 * @param unitNames name of a unit by its id
 * @param now up to where open visits count, as {@link RunClock} has it
 */
record Teller(UnaryOperator<String> unitNames, UnitCalendars calendars, Instant now) {

    Told tell(Run run, Procedure procedure) {
        RunClock clock = new RunClock(run, procedure, calendars, now);
        List<Stay> stays =
                run.visits().stream().map(visit -> stay(clock, visit)).toList();
        return new Told(run, procedure, unitNames.apply(run.unit()), clock, stays);
    }

    private Stay stay(RunClock clock, Visit visit) {
        Run run = clock.run();
        Procedure procedure = clock.procedure();
        Procedure version = visit.version(procedure);
        Step step = visit.in(procedure);
        String unit = clock.unit(visit).orElse(null);
        Role role = step.acts().stream()
                .filter(acting -> Objects.equals(run.unitOf(acting), unit))
                .findFirst()
                .orElse(step.acts().getFirst());
        return new Stay(
                visit.inOrder(),
                version,
                step,
                role,
                unit,
                unit == null ? "" : unitNames.apply(unit),
                version.row(step.nomor()).waktu(),
                clock.working(visit),
                clock.calendar(visit).covers(visit.opened(), clock.end(visit)),
                pauses(clock, visit));
    }

    private static List<Stay.Interruption> pauses(RunClock clock, Visit visit) {
        WorkingCalendar calendar = clock.calendar(visit);
        Instant end = clock.end(visit);
        List<Stay.Interruption> pauses = new ArrayList<>();
        visit.pauses()
                .forEach(pause -> pauses.add(new Stay.Interruption(
                        pause.by(),
                        pause.from(),
                        pause.until(),
                        By.PROGRAM,
                        pause.exit(),
                        pause.reason(),
                        length(calendar, pause.from(), pause.until(), end))));
        visit.holds()
                .forEach(hold -> pauses.add(new Stay.Interruption(
                        hold.by(),
                        hold.from(),
                        hold.until(),
                        ended(clock.run(), visit, hold),
                        cause(hold),
                        hold.reason(),
                        length(calendar, hold.from(), hold.until(), end))));
        pauses.sort(Comparator.comparing(Stay.Interruption::from));
        return List.copyOf(pauses);
    }

    private static String cause(Visit.Hold hold) {
        if (hold.whileEnded()) {
            return "urung";
        }
        return hold.question() == null ? "jeda" : "tanya";
    }

    private static By ended(Run run, Visit visit, Visit.Hold hold) {
        return hold.whileEnded() ? hold.by() : resumed(run, visit, hold);
    }

    private static By resumed(Run run, Visit visit, Visit.Hold hold) {
        return run.journal().stream()
                .filter(entry -> entry.at().equals(hold.until()) && ends(entry.event(), visit, hold))
                .findFirst()
                .map(Entry::by)
                .orElse(By.PROGRAM);
    }

    private static boolean ends(Event event, Visit visit, Visit.Hold hold) {
        return switch (event) {
            case Event.Continued continued ->
                hold.question() == null && continued.step().equals(visit.step());
            case Event.QuestionAnswered answered ->
                hold.question() != null && answered.step().equals(visit.step());
            case Event.QuestionWithdrawn withdrawn ->
                hold.question() != null && withdrawn.step().equals(visit.step());
            default -> false;
        };
    }

    private static Duration length(WorkingCalendar calendar, Instant from, @Nullable Instant until, Instant end) {
        Instant to = Objects.requireNonNullElse(until, end);
        return from.isBefore(to) ? calendar.workingTime(from, to) : Duration.ZERO;
    }
}
