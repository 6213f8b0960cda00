package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.Locale;

/** Reads where work leads: {@code next: step}, {@code next: [{when, to}, {to}]} or {@code end: ending}. */
final class NextParser {

    private NextParser() {}

    static Next next(Yaml at, String step) {
        Yaml end = at.at("end");
        if (end != null) return Next.to(new ToEnd(ending(end.text())));
        Yaml next = at.require("next");
        if (next.isScalar()) return Next.to(new ToStep(next.text()));
        return new Next(
                next.items().stream().map(branch -> branch(branch, step)).toList());
    }

    private static Branch branch(Yaml at, String step) {
        Yaml when = at.at("when");
        Yaml end = at.at("end");
        Target target = end == null ? new ToStep(at.require("to").text()) : new ToEnd(ending(end.text()));
        return new Branch(when == null ? null : ConditionParser.condition(when, step), target);
    }

    /** Where an ending of a sub-run leads: a step, or {@code {end: ending}}. */
    static Target ended(Yaml at) {
        return at.isScalar()
                ? new ToStep(at.text())
                : new ToEnd(ending(at.require("end").text()));
    }

    static Ending ending(String word) {
        return Ending.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
