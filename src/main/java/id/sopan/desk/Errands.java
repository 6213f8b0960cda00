package id.sopan.desk;

import id.sopan.engine.Child;
import id.sopan.engine.Command;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Hat;
import id.sopan.engine.Origin;
import id.sopan.engine.Owed;
import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import id.sopan.log.Concerning;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what one run owes to another; each errand can be repeated and changes nothing then. */
final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Desk desk;
    private final ProcedureLibrary procedures;
    private final InstantSource clock;

    Errands(Desk desk, ProcedureLibrary procedures, InstantSource clock) {
        this.desk = desk;
        this.procedures = procedures;
        this.clock = clock;
    }

    void run(Run run) {
        try (Concerning concerning = Concerning.run(run.number())) {
            run.owed().forEach(owed -> run(run, owed));
        }
    }

    private void run(Run run, Owed owed) {
        switch (owed) {
            case Owed.StartChild start -> start(run, start.child());
            case Owed.WithdrawChild withdraw -> withdraw(run, withdraw.child());
            case Owed.InformParent inform -> inform(run, inform);
            case Owed.ReopenChild reopen -> reopen(run, reopen.child(), reopen.undone());
        }
    }

    /** The child, begun now or before; empty where its procedure is not there. */
    private Optional<Run> start(Run run, Child child) {
        Optional<Procedure> procedure = procedures.current(child.procedure());
        if (procedure.isEmpty()) {
            LOG.error("The procedure {} is needed and is not there: add its file", child.procedure());
            return Optional.empty();
        }
        Parent parent = new Parent(run.id(), Objects.requireNonNull(run.number()), child.step(), child.visit());
        Command.Request request = new Command.Request(
                new Hat(child.unit(), child.role()), clock.instant(), null, child.prefill(), parent, run.units());
        Result result = desk.request(child.id(), procedure.get(), request, Who.PROGRAM, clock.instant(), Origin.NONE);
        Run begun = result.effective()
                .orElseThrow(() -> new IllegalStateException(
                        "a child could not be begun: " + result.getClass().getSimpleName()));
        tell(run.id(), new Command.RecordSubrunStarted(begun.id(), Objects.requireNonNull(begun.number())));
        return Optional.of(begun);
    }

    /** Begins it first where that has not happened, so that it cannot begin later. */
    private void withdraw(Run run, Child child) {
        start(run, child)
                .ifPresent(begun -> tell(
                        begun.id(),
                        new Command.Withdraw("Langkah pada permohonan " + run.number() + " tidak dilanjutkan")));
    }

    /**
     * As whoever took its end back did it; where it cannot be taken back any more it has ended as before, and that counts though
     * the run above no longer takes that end.
     */
    private void reopen(Run run, Child child, Entry undone) {
        int version = ((Event.SubrunEndUndone) undone.event()).version();
        desk.act(child.id(), new Command.UndoEnd(version, undone.by()), Who.PROGRAM, undone.at(), undone.origin());
        Run reopened = desk.run(child.id());
        tell(
                run.id(),
                reopened.end() == null
                        ? new Command.RecordSubrunStarted(child.id(), Objects.requireNonNull(reopened.number()))
                        : ended(reopened, reopened.end(), version + 1));
    }

    private void inform(Run run, Owed.InformParent inform) {
        tell(inform.parent().run(), ended(run, inform.end(), run.version()));
        tell(run.id(), new Command.RecordParentInformed());
    }

    private static Command ended(Run run, Run.End end, int version) {
        return new Command.RecordSubrunEnded(run.id(), version, end.ending(), end.by(), end.reason(), run.units());
    }

    private void tell(String run, Command command) {
        desk.act(run, command, Who.PROGRAM, clock.instant(), Origin.NONE);
    }
}
