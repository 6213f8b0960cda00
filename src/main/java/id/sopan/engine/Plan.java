package id.sopan.engine;

import id.sopan.engine.Outcome.Happening;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Next;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that a command brings about, in order, with what follows from the first of them. */
final class Plan {

    private final Procedure procedure;
    private final @Nullable Run run;
    private final Map<Role, List<String>> holders;
    private final Map<Role, String> units;
    private final String requestingUnit;
    private final Map<String, String> answers;
    private final List<Happening> happenings = new ArrayList<>();

    Plan(Situation situation) {
        run = situation.run();
        procedure = situation.procedure();
        holders = situation.act().holders();
        units = new HashMap<>(run.units());
        requestingUnit = run.unit();
        answers = new HashMap<>(run.answers());
    }

    Plan(Procedure procedure, Act act, Hat requester) {
        this.procedure = procedure;
        run = null;
        holders = act.holders();
        units = new HashMap<>(Map.of(requester.role(), requester.unit()));
        requestingUnit = requester.unit();
        answers = new HashMap<>();
    }

    List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    void add(By by, Event event) {
        happenings.add(new Happening(by, event));
    }

    void addFollowing(Event event) {
        add(By.PROGRAM, event);
    }

    /** What conditions are held against from here on. */
    void answer(String key, @Nullable String answer) {
        if (answer == null) {
            answers.remove(key);
        } else {
            answers.put(key, answer);
        }
    }

    void goOn(Next next) {
        goTo(next.given(answers));
    }

    void goTo(Target target) {
        switch (target) {
            case ToStep step -> enter(procedure.step(step.step()));
            case ToEnd end -> end(end.ending());
        }
    }

    void end(Ending ending) {
        addFollowing(new Event.Ended(ending));
    }

    private void enter(Step step) {
        if (run != null && run.sentBack(step.id()).isPresent()) {
            resume(step.id());
        } else {
            open(step);
        }
    }

    void resume(String step) {
        addFollowing(new Event.Resumed(step));
    }

    /** A new visit. */
    void open(Step step) {
        addFollowing(new Event.StepOpened(step.id(), run == null ? 1 : run.nextVisit(step.id())));
        choose(step);
        if (step.work() instanceof Subrun subrun) {
            ask(step, subrun);
        }
    }

    /** A role of the step that only one unit holds needs no choice. */
    void choose(Step step) {
        for (Role role : takingPart(step)) {
            List<String> candidates = holders.getOrDefault(role, List.of());
            if (!units.containsKey(role) && candidates.size() == 1) {
                assign(By.PROGRAM, role, candidates.getFirst());
            }
        }
    }

    void assign(By by, Role role, String unit) {
        units.put(role, unit);
        add(by, new Event.UnitAssigned(role, unit));
    }

    /** What was chosen for the parent, or the child, is not asked again, as long as the unit holds the role. */
    void inherit(Map<Role, String> chosen) {
        for (Role role : procedure.roles()) {
            String unit = chosen.get(role);
            if (unit != null
                    && !units.containsKey(role)
                    && holders.getOrDefault(role, List.of()).contains(unit)) {
                assign(By.PROGRAM, role, unit);
            }
        }
    }

    /** Asks for the child as soon as it is known who stands as its requester. */
    void ask(Step step, Subrun subrun) {
        String unit = subrun.as().equals(Role.PEMOHON) ? requestingUnit : units.get(subrun.as());
        if (unit != null) {
            addFollowing(new Event.SubrunRequested(step.id(), subrun.procedure(), unit, subrun.as(), prefill(subrun)));
        }
    }

    /** For the sub-run that a step waits for that was opened while nobody was chosen for it. */
    void askUnlessAsked(Step step) {
        boolean asked =
                run != null && run.children().stream().anyMatch(child -> child.needed() && child.ending() == null);
        if (!asked && step.work() instanceof Subrun subrun) {
            ask(step, subrun);
        }
    }

    private Map<String, String> prefill(Subrun subrun) {
        Map<String, String> prefill = new HashMap<>();
        subrun.prefill().forEach((field, source) -> {
            String answer = answers.get(source);
            if (answer != null) {
                prefill.put(field, answer);
            }
        });
        return prefill;
    }

    private static Set<Role> takingPart(Step step) {
        Set<Role> roles = new LinkedHashSet<>(step.acts());
        roles.addAll(step.pelaksana());
        roles.addAll(step.roles());
        if (step.work() instanceof Subrun subrun) {
            roles.add(subrun.as());
        }
        roles.remove(Role.PEMOHON);
        return roles;
    }
}
