package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.engine.Visit;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.schedule.Audience.Reason;
import id.sopan.wording.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be told of runs, and when. */
record Agendas(ProcedureLibrary procedures, Audiences audiences, AgencyCalendars hours) {

    Agenda of(Run run, Instant now) {
        return Versions.of(run, procedures::byHash)
                .flatMap(procedure -> Turn.of(run, procedure)
                        .filter(turn ->
                                run.number() != null && !turn.step().reminders().quiet())
                        .flatMap(turn -> question(turn, now)
                                .or(() ->
                                        Optional.of(turn).filter(Agendas::runs).map(open -> of(procedure, open, now)))))
                .orElse(Agenda.EMPTY);
    }

    /**
     * What is paused, done by a sub-run or waits for somebody outside is nobody's to be reminded of but the requester's. A sub-run
     * that waits for the choice of its unit is not done yet.
     */
    private static boolean runs(Turn turn) {
        Step step = turn.step();
        return !turn.visit().isPaused()
                && (!step.pausesClock() || turn.isRequesters())
                && !(step.work() instanceof Subrun && turn.unchosen().isEmpty());
    }

    /** The requester, while a question waits for the answer. */
    private Optional<Agenda> question(Turn turn, Instant now) {
        return Optional.ofNullable(turn.visit().question()).map(asked -> waitedFor(turn, asked.from(), now));
    }

    private Agenda of(Procedure procedure, Turn turn, Instant now) {
        boolean standard = turn.standard(procedure).isPresent();
        if (turn.isRequesters() && !standard) {
            return waitedFor(turn, since(turn), now);
        }
        return standard
                ? measured(
                        turn,
                        new Shares(
                                new RunClock(turn.run(), procedure, hours::of, now),
                                turn.visit().opened()),
                        now)
                : waiting(turn, since(turn), now);
    }

    /** Since when nothing has happened to it: who let it go on after a pause, or a question, knows of it. */
    private static Instant since(Turn turn) {
        return turn.visit().holds().stream()
                .map(Visit.Hold::until)
                .filter(Objects::nonNull)
                .filter(turn.since()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(turn.since());
    }

    /** Those who must act where no standard time says when it is late. */
    private Agenda waiting(Turn turn, Instant since, Instant now) {
        return agenda(
                turn,
                since,
                audiences.at(audiences.acting(turn), Reason.WAITING),
                to -> ReminderMarks.waitedFor(turn.step().reminders().waiting(), since, to.hours(), now),
                now);
    }

    private Agenda waitedFor(Turn turn, Instant since, Instant now) {
        return agenda(
                turn,
                since,
                audiences.requester(turn.run(), Reason.WAITED_FOR),
                to -> ReminderMarks.waitedFor(turn.step().reminders().requester(), since, to.hours(), now),
                now);
    }

    /** Since when it is theirs who must act: by the version before, others may have had to. */
    private Instant theirs(Turn turn) {
        return turn.run().journal().stream()
                .filter(entry -> entry.event() instanceof Event.Migrated moved
                        && !awaited(turn, moved.from()).equals(awaited(turn, moved.to())))
                .map(Entry::at)
                .filter(turn.visit().opened()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(turn.visit().opened());
    }

    private List<Role> awaited(Turn turn, String version) {
        return procedures
                .byHash(version)
                .flatMap(found -> found.find(turn.step().id()))
                .stream()
                .flatMap(step -> step.awaits(turn.visit().approvals().size()).stream())
                .toList();
    }

    private Agenda measured(Turn turn, Shares standard, Instant now) {
        Instant theirs = theirs(turn);
        Instant called = theirs.isAfter(since(turn)) ? theirs : since(turn);
        Shares acting = standard.since(theirs);
        Role escalation = turn.step().escalation();
        Stream<Audience> all = Stream.concat(
                acting(turn), escalation == null ? Stream.empty() : audiences.escalation(turn.run(), escalation));
        Optional<Instant> limit = standard.used(ReminderMarks.BREACH);
        return limit.map(at -> agenda(
                        turn,
                        at,
                        all,
                        to -> to.reason() == Reason.ACTING
                                ? ReminderMarks.acting(turn.step().reminders(), acting, called, to.hours(), now)
                                : ReminderMarks.escalated(standard, to.hours(), now),
                        now))
                .orElse(Agenda.EMPTY);
    }

    private Stream<Audience> acting(Turn turn) {
        return turn.isRequesters() && turn.visit().taken() == null
                ? audiences.requester(turn.run(), Reason.ACTING)
                : audiences.at(audiences.acting(turn), Reason.ACTING);
    }

    private static Agenda agenda(
            Turn turn, Instant named, Stream<Audience> all, Function<Audience, Pending> pending, Instant now) {
        List<Call> calls = new ArrayList<>();
        Instant next = null;
        for (Audience audience : all.toList()) {
            Pending due = pending.apply(audience);
            next = Pending.earlier(next, due.next());
            Mark last = due.last();
            if (last != null) {
                Visit visit = turn.visit();
                calls.add(new Call(
                        audience.at(),
                        new Item(
                                turn.run().id(),
                                visit.step(),
                                visit.number(),
                                Reopening.of(turn.run(), visit),
                                last.name(),
                                audience.kind(last),
                                named),
                        last.at(),
                        ReminderMarks.lately(last, audience.hours(), now),
                        ReminderMarks.nextDay(audience.hours(), now),
                        ReminderMarks.today(audience.hours(), now)));
            }
        }
        return new Agenda(calls, next);
    }
}
