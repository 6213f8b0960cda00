package id.sopan.wording;

import id.sopan.procedure.Exit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import id.sopan.procedure.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done in some roles, by the procedures in force. Filling in a form is asking.
 *
 * @param works whether anything else is
 * @param exits the most usual buttons of their decisions, in the order in which they are met; empty where they decide nothing
 */
record Duties(boolean asks, boolean works, List<Text> exits, boolean tasks) {

    private static final int MOST_EXITS = 3;

    static Duties of(Collection<Role> roles, Collection<Procedure> procedures) {
        List<Step> steps = procedures.stream()
                .flatMap(procedure -> procedure.steps().stream())
                .filter(step -> !(step.work() instanceof Form) && !Collections.disjoint(step.roles(), roles))
                .toList();
        boolean asks = procedures.stream()
                .anyMatch(procedure -> !Collections.disjoint(procedure.starts().by(), roles));
        boolean tasks = steps.stream().anyMatch(step -> step.work() instanceof Task);
        return new Duties(asks, !steps.isEmpty(), exits(steps), tasks);
    }

    private static List<Text> exits(List<Step> steps) {
        Map<Text, Integer> times = new LinkedHashMap<>();
        steps.stream()
                .flatMap(step -> step.exits().stream())
                .map(Exit::label)
                .forEach(label -> times.merge(label, 1, Integer::sum));
        List<Text> usual = times.keySet().stream()
                .sorted(Comparator.comparing(times::get, Comparator.reverseOrder()))
                .limit(MOST_EXITS)
                .toList();
        return times.keySet().stream().filter(usual::contains).toList();
    }

    boolean onlyAsk() {
        return asks && !works;
    }

    /** In words, each a text of its own. */
    List<String> told(Language language, String prefix) {
        Wording wording = Wording.in(language);
        List<String> told = new ArrayList<>();
        if (!exits.isEmpty()) {
            told.add(wording.say(prefix + "decides", wording.and(labels(language))));
        }
        if (tasks) {
            told.add(wording.say(prefix + "works"));
        }
        if (onlyAsk()) {
            told.add(wording.say(prefix + "asks"));
        } else if (told.isEmpty()) {
            told.add(wording.say(prefix + "other"));
        }
        if (asks && works) {
            told.add(wording.say(prefix + "too"));
        }
        return told;
    }

    private List<String> labels(Language language) {
        return exits.stream().map(label -> "“" + label.in(language) + "”").toList();
    }
}
