package id.sopan.wording;

import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a button of a run commands, on its card as on its page. */
public final class RunCommand {

    private RunCommand() {}

    /**
     * Empty for a button that commands nothing, or is not of our making.
     *
     * @param words reason or output; null where it was not asked for yet
     * @param to the colleague who goes on with it; null where they were not asked for yet
     */
    public static Optional<Command> of(
            Procedure procedure, Run run, Tap.OnRun tap, @Nullable String words, @Nullable Actor to) {
        int version = tap.version();
        return switch (tap.action()) {
            case DECIDE -> {
                Verdict verdict = Verdict.of(procedure, run, tap.option());
                yield Optional.of(new Command.Decide(version, verdict.exit(), words, verdict.turn()));
            }
            case TAKE -> Optional.of(new Command.Take(version));
            case RELEASE -> Optional.of(new Command.Release(version));
            case HAND_OVER -> Optional.of(new Command.HandOver(version, to));
            case FINISH -> Optional.of(new Command.Finish(version, words));
            case UNDO -> Optional.of(new Command.Undo(version));
            case PAUSE -> Optional.of(new Command.Pause(version, Objects.requireNonNullElse(words, "")));
            case CONTINUE -> Optional.of(new Command.Continue(version));
            case ASK -> Optional.of(new Command.Ask(version, Objects.requireNonNullElse(words, "")));
            case ANSWER, ANSWER_LISTED -> entry(tap).map(entry -> new Command.Answer(entry, words, null));
            case UNASK -> entry(tap).map(Command.WithdrawQuestion::new);
            case NOTE_BACK -> entry(tap).map(Command.RemoveNote::new);
            case ASSIGN ->
                Assignment.of(procedure, tap.option())
                        .map(chosen -> new Command.AssignUnit(chosen.role(), chosen.unit()));
            case RATE ->
                Optional.of(tap.option())
                        .filter(score -> score.matches("[1-5]"))
                        .map(score -> new Command.Rate(version, Integer.parseInt(score), null));
            case RATE_WORD ->
                tap.option().isEmpty()
                        ? word(run, version, "")
                        : RatingWord.of(tap.option()).flatMap(word -> word(run, version, word.kept()));
            case RATE_OWN -> word(run, version, RatingWord.kept(Objects.requireNonNullElse(words, "")));
            case RATE_ANEW -> Optional.of(new Command.Reconsider(version));
            default -> Optional.empty();
        };
    }

    /** Of the journal. */
    private static Optional<Long> entry(Tap.OnRun tap) {
        return Optional.of(tap.option())
                .filter(option -> option.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    private static Optional<Command> word(Run run, int version, String word) {
        return Optional.ofNullable(run.rating()).map(given -> new Command.Rate(version, given.score(), word));
    }
}
