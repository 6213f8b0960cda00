package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Run;
import java.util.Optional;

/** Whether somebody who is asked for a reason or an output may still do what it is for. */
final class Entitled {

    private final Office office;

    Entitled(Office office) {
        this.office = office;
    }

    /** How the prompt ends, where they may not; empty where they may, and where Telegram would not say. */
    Optional<Dialogue.Closing> ending(Dialogue dialogue) {
        Dialogue.Subject subject = dialogue.subject();
        Optional<Run> run = subject.kind().isForReason() ? office.runs().find(subject.run()) : Optional.empty();
        return run.map(found -> PromptReplies.command(office, subject, found, ""))
                .map(command -> office.desk().consider(subject.run(), command, Acting.who(dialogue.person())))
                .filter(result -> result instanceof Result.Refused refused
                        && refused.rejection().isAboutWho())
                .map(result -> ending(dialogue, (Result.Refused) result));
    }

    private Dialogue.Closing ending(Dialogue dialogue, Result.Refused refused) {
        String why = office.refusals(refused.run(), dialogue.place()).html(refused.rejection());
        return new Dialogue.Closing(Dialogue.End.OVERTAKEN, why);
    }
}
