package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Role;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import id.sopan.roster.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether somebody may do what waits to be done, by what the desk would say if they did. */
record Entitled(Office office) {

    /**
     * How the question for a reason or an output ends, where whoever is asked may not do any more what it is for, or it is
     * done; empty where they may, and where Telegram would not say. By the newest roster: none ends since another instance has
     * changed that just now.
     */
    Optional<Dialogue.Closing> ending(Dialogue dialogue) {
        if (endingAsKnown(dialogue).isEmpty()) {
            return Optional.empty();
        }
        office.roster().refresh();
        return endingAsKnown(dialogue);
    }

    private Optional<Dialogue.Closing> endingAsKnown(Dialogue dialogue) {
        Dialogue.Subject subject = dialogue.subject();
        Optional<Run> run = subject.kind().isForReason() ? office.runs().find(subject.run()) : Optional.empty();
        return run.flatMap(
                        found -> refused(found, PromptReplies.command(office, subject, found, ""), dialogue.person()))
                .filter(refused ->
                        refused.rejection().isAboutWho() || done(refused).isPresent())
                .map(refused -> done(refused)
                                .filter(by -> by.isPerson(dialogue.person().id()))
                                .isPresent()
                        ? new Dialogue.Closing(Dialogue.End.SENT, Office.number(refused.run()))
                        : new Dialogue.Closing(Dialogue.End.OVERTAKEN, office.why(refused, dialogue)));
    }

    /** Who has done it already, where that moved no card. */
    private static Optional<By> done(Result.Refused refused) {
        return switch (refused.rejection()) {
            case Rejection.AlreadyPaused paused -> Optional.of(paused.by());
            case Rejection.QuestionOpen open -> Optional.of(open.by());
            default -> Optional.empty();
        };
    }

    /**
     * Why others must do what the run waits for, as HTML; empty where this person may, and where Telegram would not say. By the
     * roster as it is known.
     *
     * @param asked whether it waits for an answer of those at home there, which is theirs to give, too
     */
    Optional<String> hindrance(Run run, boolean asked, Place place, Sender sender) {
        List<Optional<Result.Refused>> refusals = Stream.concat(
                        asked ? answer(run).stream() : Stream.empty(), Stream.ofNullable(next(run)))
                .map(command -> refused(run, command, sender)
                        .filter(refused -> refused.rejection().isAboutWho()))
                .toList();
        return refusals.stream().allMatch(Optional::isPresent)
                ? refusals.stream().flatMap(Optional::stream).findFirst().map(refused -> office.why(refused, place))
                : Optional.empty();
    }

    private static Optional<Command> answer(Run run) {
        return run.current()
                .map(Visit::question)
                .map(Visit.Hold::question)
                .<Command>map(question -> new Command.Answer(question.seq(), "", null));
    }

    /** Whether it is this person who may bring it on now; not where Telegram would not say. By the roster as it is known. */
    boolean mayBringOn(Run run, Who who) {
        Command next = run.isOpen() ? next(run) : null;
        if (next == null || next instanceof Command.AssignUnit) {
            return false;
        }
        Result considered = office.desk().considerAsKnown(run.id(), next, who);
        return considered == null
                || (considered instanceof Result.Refused refused
                        && !refused.rejection().isAboutWho());
    }

    private Optional<Result.Refused> refused(Run run, Command command, Sender sender) {
        return Optional.ofNullable(office.desk().considerAsKnown(run.id(), command, Acting.who(sender)))
                .filter(Result.Refused.class::isInstance)
                .map(Result.Refused.class::cast);
    }

    /** What brings it on, as far as it matters for who may do it; null where others than people do. */
    private @Nullable Command next(Run run) {
        for (Role role : office.desk().unchosen(run)) {
            Optional<Unit> any = office.roster().holding(role).stream().findFirst();
            if (any.isPresent()) {
                return new Command.AssignUnit(role, any.get().id());
            }
        }
        String step = run.current().orElseThrow().step();
        return switch (office.definition(run).step(step).work()) {
            case Form ignored -> new Command.Submit(run.version(), Map.of());
            case Decision decision ->
                new Command.Decide(run.version(), approving(decision).id(), null);
            case Task ignored -> new Command.Finish(run.version(), null);
            case Subrun ignored -> null;
        };
    }

    private static Exit approving(Decision decision) {
        return decision.exits().stream().filter(Exit::approves).findFirst().orElseGet(decision.exits()::getFirst);
    }
}
