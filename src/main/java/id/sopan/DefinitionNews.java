package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.Runs;
import id.sopan.desk.UnderWay;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureListener;
import id.sopan.procedure.SetAside;
import id.sopan.store.Document;
import id.sopan.wording.Notice;
import id.sopan.wording.VersionCards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins what another version of a procedure changes, and which requests go on by the one before. */
record DefinitionNews(AdminPost admins, Runs runs, Marks marks, ZoneId zone) implements ProcedureListener {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionNews.class);

    @Override
    public void changed(Procedure before, Procedure after, Instant since) {
        LOG.info(
                "The procedure {} counts as in its file now, {} before it was {}",
                after.id(),
                after.hash(),
                before.hash());
        List<VersionCards.Keeping> keeping = UnderWay.in(runs).byOtherVersions(after).stream()
                .map(run -> new VersionCards.Keeping(run.id(), run.number()))
                .toList();
        admins.tell(
                "definition " + after.hash() + " since " + since,
                language -> VersionCards.of(after, Optional.of(before), keeping, language));
    }

    @Override
    public void setAside(SetAside file) {
        LOG.warn(
                "The file {} has an earlier version of {} and was set aside; in force for all instances is {},"
                        + " accepted at {}. An admin puts the file in force by /muatulang {}",
                file.file(),
                file.own().id(),
                file.inForce().hash(),
                file.inForce().acceptedAt(),
                file.own().id());
        admins.tell(
                "set aside " + file.own().hash() + " since " + file.inForce().acceptedAt(),
                language -> VersionCards.setAside(file, zone, language));
    }

    @Override
    public void gone(Procedure last) {
        int open = UnderWay.in(runs).of(last.id()).size();
        if (marks.find(mark(last)).isEmpty()) {
            LOG.warn(
                    "The procedure {} is offered no more: its file is gone or cannot be used; {} requests go on",
                    last.id(),
                    open);
        }
        Document mark = marks.set(mark(last));
        boolean toldNow = mark.version() == Marks.FIRST // of which nobody was told yet
                && admins.tell(
                        mark.id() + " at " + mark.order(),
                        language -> Notice.NO_LONGER_OFFERED.card(
                                language, last.nama().in(language), open));
        if (toldNow) {
            marks.change(mark);
        }
    }

    /** For as long as it is gone. */
    private static String mark(Procedure procedure) {
        return "gone " + procedure.id();
    }

    @Override
    public void offered(Procedure procedure) {
        marks.find(mark(procedure)).ifPresent(mark -> {
            LOG.info("The procedure {} is offered again", procedure.id());
            admins.tell(
                    "returned " + procedure.id() + " since " + mark.order(),
                    language ->
                            Notice.OFFERED_AGAIN.card(language, procedure.nama().in(language)));
            marks.clear(mark);
        });
    }
}
