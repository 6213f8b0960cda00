package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition asks for options of choices that are answered by then. One that asks for a step that never comes before is
 * warned of, since the other ways are gone all the same.
 */
final class ConditionRules {

    private ConditionRules() {}

    static void check(Definition definition, Problems problems) {
        Map<String, Field> known = known(definition);
        definition
                .conditions()
                .forEach(condition -> condition
                        .value()
                        .equal()
                        .forEach((field, values) -> check(condition.at(), field, values, known, problems)));
        definition.steps().forEach(step -> later(step, problems));
        definition
                .steps()
                .forEach(step -> Definition.conditions(step)
                        .forEach(condition -> never(step.value(), condition, definition.procedure(), problems)));
    }

    static Map<String, Field> known(Definition definition) {
        Map<String, Field> known = new HashMap<>();
        for (Located<Step> step : definition.steps()) {
            Definition.fields(step)
                    .forEach(field ->
                            known.put(step.value().id() + "." + field.value().id(), field.value()));
        }
        return known;
    }

    private static void check(Yaml at, String name, Set<String> values, Map<String, Field> known, Problems problems) {
        Field field = known.get(name);
        if (field == null || field.type() != FieldType.CHOICE) {
            problems.error(
                    at,
                    "Syarat menyebut `" + name + "`, yang bukan pertanyaan pilihan di prosedur ini.",
                    "The condition names `" + name + "`, which is no choice of this procedure.");
            return;
        }
        for (String value : values) {
            if (field.options().containsKey(value)) continue;
            String options = String.join(", ", field.options().keySet());
            problems.error(
                    at,
                    "`" + name + "` tidak memiliki pilihan `" + value + "`. Pilihannya: " + options + ".",
                    "`" + name + "` has no option `" + value + "`. Its options are: " + options + ".");
        }
    }

    private static void never(Step step, Located<Condition> condition, Procedure procedure, Problems problems) {
        for (String name : condition.value().equal().keySet()) {
            if (WayRules.mayKnow(procedure, step, name)) continue;
            String asked = WayRules.asking(name);
            problems.warn(
                    condition.at(),
                    "Syarat ini tidak pernah terpenuhi: `" + name + "` belum terjawab di sini, karena langkah `" + asked
                            + "` tidak pernah mendahului langkah ini. Mohon pindahkan syaratnya.",
                    "This condition never holds: `" + name + "` has no answer here, since the step `" + asked
                            + "` never comes before this one. Move the condition.");
        }
    }

    private static void later(Located<Step> step, Problems problems) {
        List<String> names = Definition.fields(step).stream()
                .map(field -> step.value().id() + "." + field.value().id())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            Located<Field> field = Definition.fields(step).get(i);
            Condition when = field.value().when();
            if (when == null || when.equal().keySet().stream().noneMatch(names.subList(i, names.size())::contains)) {
                continue;
            }
            problems.error(
                    field.at().near("when"),
                    "Syarat ini menyebut isian yang baru ditanyakan kemudian. Mohon pindahkan pertanyaannya ke bawah.",
                    "The condition names a field that is asked only later. Move this question below it.");
        }
    }
}
