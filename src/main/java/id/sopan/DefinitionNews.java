package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.desk.Runs;
import id.sopan.desk.UnderWay;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureListener;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.wording.Notice;
import id.sopan.wording.VersionCards;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins what another version of a procedure changes, and which requests go on by the one before. */
final class DefinitionNews implements ProcedureListener {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionNews.class);

    /** Version of a mark of which nobody was told yet. */
    private static final long UNTOLD = 1;

    private final AdminPost admins;
    private final Runs runs;
    private final InstantSource clock;
    private final Documents settings;
    private final RefusalListener refusals;

    DefinitionNews(AdminPost admins, Runs runs, Documents settings, InstantSource clock, RefusalListener refusals) {
        this.admins = admins;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public void changed(Procedure before, Procedure after) {
        List<Run> keeping = UnderWay.in(runs).byOtherVersions(after);
        admins.tell(
                "definition " + after.hash() + " at " + clock.millis(),
                admins.unitTi(),
                language -> VersionCards.of(after, Optional.of(before), keeping, language));
    }

    @Override
    public void gone(Procedure last) {
        int open = UnderWay.in(runs).of(last.id()).size();
        LOG.warn(
                "The procedure {} is offered no more: its file is gone or cannot be used; {} requests go on",
                last.id(),
                open);
        Document mark = absence(last);
        boolean toldNow = mark.version() == UNTOLD
                && admins.tell(
                        mark.id() + " at " + mark.order(),
                        admins.unitTi(),
                        language -> Notice.NO_LONGER_OFFERED.card(
                                language, last.nama().in(language), open));
        if (toldNow) {
            settings.replace(new Document(mark.id(), UNTOLD + 1, mark.order(), Set.of(), "{}"), UNTOLD);
        }
    }

    /** One mark for all instances and starts, for as long as it is gone. */
    private Document absence(Procedure procedure) {
        Document mark = new Document(mark(procedure), UNTOLD, clock.millis(), Set.of(), "{}");
        return settings.insert(mark) ? mark : settings.find(mark.id()).orElse(mark);
    }

    private static String mark(Procedure procedure) {
        return "gone " + procedure.id();
    }

    @Override
    public void offered(Procedure procedure) {
        settings.find(mark(procedure)).ifPresent(mark -> {
            LOG.info("The procedure {} is offered again", procedure.id());
            admins.tell(
                    "returned " + procedure.id() + " since " + mark.order(),
                    admins.unitTi(),
                    language ->
                            Notice.OFFERED_AGAIN.card(language, procedure.nama().in(language)));
            settings.delete(mark.id(), mark.version());
        });
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        refusals.refused(file, problems);
    }

    @Override
    public void right(Set<String> files) {
        refusals.right(files);
    }
}
