package id.sopan.procedure;

import id.sopan.definition.Problems;
import java.util.List;
import java.util.function.BiConsumer;

/** What must hold within one definition file, beyond its schema. */
final class FileRules {

    private static final List<BiConsumer<Definition, Problems>> RULES = List.of(
            BlankRules::check,
            IdentitasRules::check,
            IdRules::check,
            RoleRules::check,
            RowRules::check,
            NextRules::check,
            DecisionRules::check,
            FieldRules::check,
            StartRules::check,
            EnglishRules::check);

    /** They look steps up by their ids: where two have the same, what they find is its consequence. */
    private static final List<BiConsumer<Definition, Problems>> RULES_OF_WAYS =
            List.of(WayRules::check, ExitRules::check, ConditionRules::check, SubrunRules::check);

    private FileRules() {}

    static void check(Definition definition, Problems problems) {
        RULES.forEach(rule -> rule.accept(definition, problems));
        if (IdRules.tellStepsApart(definition)) {
            RULES_OF_WAYS.forEach(rule -> rule.accept(definition, problems));
        }
    }
}
