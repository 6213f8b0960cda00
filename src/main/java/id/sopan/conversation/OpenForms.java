package id.sopan.conversation;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.outbox.Outbox;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.export.UnsentForm;
import id.sopan.roster.Roster;
import id.sopan.store.Store;
import id.sopan.wording.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Forms and prompts that somebody began and did not send: what was written in them is stored beside the requests. */
public final class OpenForms {

    private final Dialogues dialogues;
    private final ProcedureLibrary procedures;
    private final Runs runs;
    private final Roster roster;

    public OpenForms(
            Store store, ProcedureLibrary procedures, Runs runs, Roster roster, InstantSource clock, Outbox outbox) {
        this.dialogues = new Dialogues(store, clock, id -> outbox.changed(DialogueProjection.DIALOGUE, id));
        this.procedures = procedures;
        this.runs = runs;
        this.roster = roster;
    }

    /** Those of that person, with what they wrote in each. */
    public List<UnsentForm> of(long person) {
        return dialogues.openOf(person).stream().map(this::form).toList();
    }

    private UnsentForm form(Dialogue dialogue) {
        return new UnsentForm(
                dialogue.subject().kind().name().toLowerCase(Locale.ROOT),
                procedures.byHash(dialogue.definition()).map(Procedure::id).orElse(null),
                dialogue.place().chat(),
                dialogue.since(),
                written(dialogue));
    }

    /** Without what the request had already, which may be another's. */
    private Map<String, String> written(Dialogue dialogue) {
        Optional<Run> run = runs.legible(dialogue.subject().run());
        Map<String, String> written = new TreeMap<>(dialogue.answers());
        written.entrySet()
                .removeIf(answer -> run.map(
                                known -> known.answers().get(dialogue.subject().step() + "." + answer.getKey()))
                        .filter(answer.getValue()::equals)
                        .isPresent());
        return written;
    }

    /** Closes and empties those that nobody has touched since then; their cards say so, nobody is called. */
    public void expire(Instant before) {
        dialogues.expire(
                before,
                dialogue -> new Dialogue.Closing(
                        Dialogue.End.OVERTAKEN,
                        Notice.FORM_EXPIRED.html(
                                roster.chats().language(dialogue.place().chat()))));
    }
}
