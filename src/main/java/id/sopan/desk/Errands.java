package id.sopan.desk;

import id.sopan.engine.By;
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
import id.sopan.procedure.Ending;
import id.sopan.procedure.ProcedureLibrary;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what one run owes to another; each errand can be repeated and changes nothing then. */
final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Desk desk;
    private final ProcedureLibrary procedures;
    private final InstantSource clock;
    /** Procedures of which the log was told that they are not there. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

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

    private void start(Run run, Child child) {
        desk.begun(child.id())
                .or(() -> begin(run, child))
                .ifPresentOrElse(begun -> started(run, begun), () -> tellMissing(child.procedure()));
    }

    /** Begins it first where that has not happened, so that it cannot begin later; where nothing can begin it, it is over. */
    private void withdraw(Run run, Child child) {
        String reason = "Langkah pada permohonan " + run.number() + " tidak dilanjutkan";
        Optional<Run> there = desk.begun(child.id()).or(() -> begin(run, child));
        if (there.isEmpty()) {
            tell(
                    run.id(),
                    new Command.RecordSubrunEnded(
                            child.id(), child.endedBefore() + 1, Ending.DIBATALKAN, By.PROGRAM, reason, Map.of()));
            return;
        }
        started(run, there.get());
        tell(there.get().id(), new Command.Withdraw(reason));
    }

    /** Empty where its procedure is not there. */
    private Optional<Run> begin(Run run, Child child) {
        return procedures.current(child.procedure()).map(procedure -> {
            missing.remove(procedure.id());
            Parent parent = new Parent(run.id(), Objects.requireNonNull(run.number()), child.step(), child.visit());
            Command.Request request = new Command.Request(
                    new Hat(child.unit(), child.role()), clock.instant(), null, child.prefill(), parent, run.units());
            Result result = desk.request(child.id(), procedure, request, Who.PROGRAM, clock.instant(), Origin.NONE);
            return result.effective()
                    .orElseThrow(() -> new IllegalStateException(
                            "a child could not be begun: " + result.getClass().getSimpleName()));
        });
    }

    private void started(Run run, Run child) {
        tell(run.id(), new Command.RecordSubrunStarted(child.id(), Objects.requireNonNull(child.number())));
    }

    /** Once until something can be begun by it again: each look finds it. */
    private void tellMissing(String procedure) {
        if (missing.add(procedure)) {
            LOG.error("The procedure {} is needed and is not there: add its file", procedure);
        }
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
