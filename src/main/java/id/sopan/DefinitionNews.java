package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.desk.Keeping;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureListener;
import id.sopan.wording.VersionCards;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells the admins what another version of a procedure changes, and which requests go on by the one before. */
final class DefinitionNews implements ProcedureListener {

    private final AdminPost admins;
    private final Runs runs;
    private final InstantSource clock;
    private final RefusalListener refusals;

    DefinitionNews(AdminPost admins, Runs runs, InstantSource clock, RefusalListener refusals) {
        this.admins = admins;
        this.runs = runs;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public void changed(Procedure before, Procedure after) {
        List<Run> keeping = Keeping.of(runs, after);
        admins.tell(
                "definition " + after.hash() + " at " + clock.millis(),
                admins.unitTi(),
                language -> VersionCards.of(after, Optional.of(before), keeping, language));
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        refusals.refused(file, problems);
    }
}
