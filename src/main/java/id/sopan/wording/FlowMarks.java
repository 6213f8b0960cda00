package id.sopan.wording;

import id.sopan.engine.Child;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.measure.Verdict;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.print.StepMark;
import id.sopan.procedure.print.StepMark.Note;
import id.sopan.procedure.print.StepMark.State;
import id.sopan.procedure.print.StepMark.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How each step of a run stands, and since or by when, and in how many minutes. */
final class FlowMarks {

    private final Teller teller;
    private final Procedure procedure;
    private final Run run;
    private final RunClock clock;
    private final FlowWays ways;

    private FlowMarks(Teller teller, RunClock clock) {
        this.teller = teller;
        this.procedure = clock.procedure();
        this.run = clock.run();
        this.clock = clock;
        this.ways = new FlowWays(run, procedure);
    }

    /** By id of the step. */
    static Map<String, StepMark> of(Teller teller, RunClock clock) {
        FlowMarks marks = new FlowMarks(teller, clock);
        Map<String, Integer> returned = marks.ways.returned();
        Map<String, StepMark> all = new LinkedHashMap<>();
        for (Step step : marks.procedure.steps()) {
            all.put(step.id(), marks.mark(step, returned.getOrDefault(step.id(), 0)));
        }
        return all;
    }

    private StepMark mark(Step step, int returned) {
        List<Note> notes = new ArrayList<>();
        Optional<Visit> last = run.visits().stream()
                .filter(visit -> visit.step().equals(step.id()))
                .reduce((before, visit) -> visit);
        State state = last.map(this::state).orElse(State.LATER);
        last.ifPresent(visit -> notes.addAll(told(step, visit, state)));
        if (state == State.LATER) FlowStandards.of(teller, procedure, step).ifPresent(notes::add);
        if (state == State.LATER || state == State.NOW) {
            FlowStandards.conditions(teller, procedure, step).forEach(notes::add);
        }
        if (returned > 0) notes.add(new Note(teller.say("flow.returned", returned), Tone.RETURNED));
        return new StepMark(state, returned, notes);
    }

    private State state(Visit visit) {
        Visit.Closing closing = visit.closing();
        if (closing == null) return visit.isSentBack() ? State.WAITING : State.NOW;
        boolean last = run.visits().getLast().equals(visit);
        boolean stopped = last && run.end() != null && run.end().ending() != Ending.SELESAI;
        if (stopped) return State.STOPPED;
        return closing.completed() && !ways.isUndone(visit) ? State.DONE : State.LATER;
    }

    private List<Note> told(Step step, Visit visit, State state) {
        return switch (state) {
            case NOW -> now(step, visit);
            case WAITING ->
                plain("flow.waiting", shortly(visit.pauses().getLast().from()));
            case DONE ->
                took(
                        step,
                        visit,
                        "flow.took.",
                        Objects.requireNonNull(visit.closing()).at());
            case STOPPED -> List.of(new Note(stopped(), Tone.BAD));
            case LATER ->
                ways.back(visit)
                        .map(to -> new Note(back(to, visit), Tone.RETURNED))
                        .map(List::of)
                        .orElse(List.of());
            case BARE -> List.of();
        };
    }

    private String back(Step to, Visit visit) {
        return teller.say(
                "flow.back",
                to.nomor(),
                shortly(Objects.requireNonNull(visit.closing()).at()));
    }

    private String stopped() {
        Run.End end = Objects.requireNonNull(run.end());
        return teller.say("flow.stopped." + end.ending().id(), shortly(end.at()));
    }

    private List<Note> now(Step step, Visit visit) {
        List<Note> notes = new ArrayList<>();
        Child.of(run, visit).map(Child::number).ifPresent(number -> notes.addAll(plain("flow.child", number)));
        notes.addAll(took(step, visit, "flow.since.", visit.opened()));
        Visit.Hold hold = visit.hold();
        if (hold != null) notes.add(new Note(teller.say("flow.held", shortly(hold.from())), Tone.RETURNED));
        return notes;
    }

    private String shortly(Instant at) {
        return teller.shortly(at, clock.now());
    }

    /**
     * When, and in how many minutes of the standard, or for how many others were waited for; a row of several steps is held
     * against it below the last.
     */
    private List<Note> took(Step step, Visit visit, String key, Instant at) {
        RowStay stay = clock.stay(visit);
        Optional<Long> standard = clock.standard(stay).map(Duration::toMinutes);
        boolean alone = procedure.row(step.nomor()).steps().size() == 1;
        boolean beyond = clock.verdict(stay).filter(Verdict.BEYOND::equals).isPresent();
        Tone held = beyond ? Tone.BAD : Tone.PLAIN;
        List<Note> notes = new ArrayList<>();
        VisitTime time = clock.working(visit);
        long minutes = time.measured().toMinutes();
        if (!RowStay.isMeasured(step)) {
            notes.addAll(plain(key + "waited", shortly(at), time.total().toMinutes()));
        } else if (standard.isPresent() && alone) {
            notes.add(new Note(teller.say(key + "of", shortly(at), minutes, standard.get()), held));
        } else {
            notes.addAll(plain(key + "alone", shortly(at), minutes));
        }
        if (standard.isPresent() && !alone && stay.visits().getLast().equals(visit)) {
            long whole = clock.working(stay.visits()).measured().toMinutes();
            notes.add(new Note(teller.say("flow.row", stay.nomor(), whole, standard.get()), held));
        }
        if (!clock.isCovered(visit)) notes.addAll(plain("flow.uncovered"));
        return notes;
    }

    private List<Note> plain(String key, Object... arguments) {
        return List.of(new Note(teller.say(key, arguments), Tone.PLAIN));
    }
}
