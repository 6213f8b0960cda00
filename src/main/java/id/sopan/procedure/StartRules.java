package id.sopan.procedure;

import id.sopan.definition.Problems;

/** What starts by itself needs a unit that it starts for. */
final class StartRules {

    private StartRules() {}

    static void check(Definition definition, Problems problems) {
        Starts starts = definition.procedure().starts();
        if (starts.every() == null || !starts.by().isEmpty()) return;
        problems.error(
                definition.root().require("starts").near("every"),
                "`every` memerlukan peran pada `by`: permohonan berkala diajukan atas nama unit peran tersebut.",
                "`every` needs a role in `by`: a unit of that role is the requester of what starts by itself.");
    }
}
