package id.sopan.report;

import id.sopan.engine.Child;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Plays one request to its end, or to where it is at an instant, as a busy office might: the same for the same seed. */
final class RunGenerator {

    private static final int MOST_ACTS = 60;
    private static final double FIRST_EXIT = 0.78;

    private final Map<String, Procedure> procedures;
    private final ToIntFunction<Procedure> numbers;
    private final OfficeHours hours;
    private final Instant until;
    private final Random random;
    private final List<PlayedRun> played = new ArrayList<>();

    /**
     * @param until nobody acts after it
     * @param numbers the next number of a procedure
     */
    RunGenerator(
            Map<String, Procedure> procedures,
            ToIntFunction<Procedure> numbers,
            OfficeHours hours,
            Instant until,
            Random random) {
        this.procedures = procedures;
        this.numbers = numbers;
        this.hours = hours;
        this.until = until;
        this.random = random;
    }

    /** The run, and its sub-runs. */
    List<PlayedRun> play(Procedure procedure, String unit, Instant since, long message) {
        Role role = procedure.starts().by().getFirst();
        String asking = role.equals(Role.UNIT_TERKAIT) ? unit : role.id();
        PlayedRun run = new PlayedRun(procedure, RunId.ofMessage(-100, message, 1));
        Instant sent = later(since, 12);
        if (sent.isBefore(until) && request(run, new Hat(asking, role), null, since, sent)) {
            goOn(run, sent);
        }
        return played;
    }

    private boolean request(PlayedRun run, Hat hat, @Nullable Parent parent, Instant since, Instant sent) {
        Step first = run.procedure.first();
        Map<String, String> answers = parent == null && first.work() instanceof Form form ? answers(form) : null;
        if (!run.request(hat, answers, parent, since, sent)) {
            return false;
        }
        String number = "%s-2026-%04d".formatted(run.procedure.prefix(), numbers.applyAsInt(run.procedure));
        run.record(new Command.AssignNumber(number), sent);
        played.add(run);
        return true;
    }

    /** When it ended, or where it stands. */
    private Instant goOn(PlayedRun run, Instant from) {
        Instant at = from;
        for (int acts = 0; acts < MOST_ACTS && run.run().isOpen(); acts++) {
            Visit visit = run.run().current().orElseThrow();
            Step step = run.procedure.step(visit.step());
            Integer standard = run.procedure.row(step.nomor()).waktu();
            Instant next = later(at, standard == null ? 90 : standard * 0.7);
            if (!next.isBefore(until)) {
                return at;
            }
            at = step.work() instanceof Subrun ? subrun(run, step, next) : act(run, step, next);
        }
        return at;
    }

    private Instant act(PlayedRun run, Step step, Instant at) {
        int person = random.nextInt(4);
        int version = run.run().version();
        Role role = step.acts().getFirst();
        switch (step.work()) {
            case Form form -> run.act(role, person, new Command.Submit(version, new HashMap<>(answers(form))), at);
            case Decision decision -> run.act(role, person, decision(decision, version), at);
            case Task task -> {
                run.act(role, person, new Command.Take(version), at);
                Instant done = later(at, 25);
                String output = task.output() == null ? null : answer(task.output());
                if (done.isBefore(until)) {
                    Role by = task.finishes().isEmpty() ? role : task.finishes().getFirst();
                    run.act(by, person, new Command.Finish(version, output), done);
                }
                return done;
            }
            case Subrun ignored -> {}
        }
        return at;
    }

    private Command decision(Decision decision, int version) {
        List<Exit> exits = decision.exits();
        Exit exit = random.nextDouble() < FIRST_EXIT ? exits.getFirst() : exits.get(random.nextInt(exits.size()));
        return new Command.Decide(version, exit.id(), "Sesuai pertimbangan " + random.nextInt(6));
    }

    private Instant subrun(PlayedRun parent, Step step, Instant at) {
        Child child = parent.run().children().getLast();
        if (child.ending() != null) {
            return at;
        }
        PlayedRun run = new PlayedRun(Objects.requireNonNull(procedures.get(child.procedure())), child.id());
        Run asking = parent.run();
        Parent origin = new Parent(asking.id(), String.valueOf(asking.number()), step.id(), child.visit());
        if (!request(run, new Hat(child.unit(), child.role()), origin, at, at)) {
            return until;
        }
        parent.record(
                new Command.RecordSubrunStarted(
                        child.id(), String.valueOf(run.run().number())),
                at);
        Instant ended = goOn(run, at);
        Run.End end = run.run().end();
        if (end != null) {
            parent.record(
                    new Command.RecordSubrunEnded(
                            child.id(), run.run().version(), end.ending(), end.by(), end.reason(), Map.of()),
                    ended);
            run.record(new Command.RecordParentInformed(), ended);
        }
        return end == null ? until : ended;
    }

    /** Log-normal around the given minutes, and within office hours. */
    private Instant later(Instant from, double minutes) {
        double drawn = minutes * Math.exp(0.6 * random.nextGaussian());
        return hours.open(from.plus(Duration.ofSeconds(Math.round(drawn * 60) + 1)), random);
    }

    private Map<String, String> answers(Form form) {
        Map<String, String> answers = new HashMap<>();
        form.fields().forEach(field -> answers.put(field.id(), answer(field)));
        return answers;
    }

    private String answer(Field field) {
        return switch (field.type()) {
            case CHOICE ->
                List.copyOf(field.options().keySet())
                        .get(random.nextInt(field.options().size()));
            case NUMBER -> String.valueOf(field.min() == null ? 1 : field.min());
            case DATE -> "2026-11-27";
            case FILE -> "tg-file:document:AgAD:nota-" + random.nextInt(1_000) + ".pdf";
            default -> "Keterangan nomor " + random.nextInt(1_000);
        };
    }
}
