package id.sopan.procedure;

import id.sopan.definition.Problems;
import java.util.List;
import java.util.function.BiConsumer;

/** What must hold within one definition file, beyond its schema. */
final class FileRules {

    private static final List<BiConsumer<Definition, Problems>> RULES = List.of(
            IdRules::check,
            RowRules::check,
            NextRules::check,
            WayRules::check,
            DecisionRules::check,
            ExitRules::check,
            FieldRules::check,
            ConditionRules::check,
            SubrunRules::check,
            StartRules::check,
            EnglishRules::check);

    private FileRules() {}

    static void check(Definition definition, Problems problems) {
        RULES.forEach(rule -> rule.accept(definition, problems));
    }
}
