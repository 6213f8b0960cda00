package id.sopan.conversation;

import id.sopan.desk.Worklist;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.Progress;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.QueueCards;
import id.sopan.wording.RunView;
import id.sopan.wording.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /antrean}: in private what waits for somebody over all groups, in the order in which it should be done. */
record Waiting(Office office, Reading reading, Lists lists) implements SlashCommand {

    private static final String PAGE = "antri";

    @Override
    public void run(Message message, String arguments) {
        show(message);
    }

    Answer offer(Inbound.Tapped tap) {
        show(tap);
        return Answer.NONE;
    }

    private void show(Heard heard) {
        if (heard.place().isPrivate()) {
            office.list(heard, card(heard.place(), heard.sender(), 0));
        } else {
            lists.waiting(heard);
        }
    }

    /** Whether a page of it is asked for; then it is shown in place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        if (!wanted.what().equals(PAGE) || !tap.place().isPrivate()) {
            return Optional.empty();
        }
        office.turn(tap, card(tap.place(), tap.sender(), wanted.page()));
        return Optional.of(Answer.NONE);
    }

    private Card card(Place place, Sender sender, int page) {
        Language language = office.language(place);
        List<Queued> queue = ordered(sender.person());
        return queue.isEmpty()
                ? Notice.NOTHING_WAITING.card(language)
                : QueueCards.of(
                        queue.stream().map(Queued::id).toList(),
                        Math.toIntExact(queue.stream().filter(Queued::asking).count()),
                        id -> lists.read(List.of(id)).map(office::view),
                        hasSeveral(queue),
                        PAGE,
                        page,
                        language,
                        office.zone(place));
    }

    /** What used up most of its standard first; after those what has none, the longest waiting first. Last, what waits for others to answer. */
    List<Queued> ordered(Person person) {
        List<Unit> units = reading.rights().units(person.id());
        Set<String> theirs = units.stream().map(Unit::id).collect(Collectors.toSet());
        return reading.worklist()
                .of(units, person)
                .map(office::view)
                .map(view -> queued(view, theirs))
                .sorted(Comparator.comparing(Queued::asking)
                        .thenComparing(Comparator.comparingDouble(Queued::share).reversed())
                        .thenComparing(Queued::since)
                        .thenComparing(Queued::id))
                .toList();
    }

    /**
     * The first that waits for their answer, or is neither paused nor in anybody else's hands; empty where there is none but this
     * one.
     */
    Optional<Run> next(Person person, Run but) {
        return ordered(person).stream()
                .filter(queued -> !queued.asking() && !queued.id().equals(but.id()))
                .flatMap(queued -> office.runs().legible(queued.id()).stream())
                .filter(run ->
                        run.current().filter(visit -> isFree(visit, person)).isPresent())
                .findFirst();
    }

    /** A question is theirs to answer where it waits for nobody else. */
    private static boolean isFree(Visit visit, Person person) {
        return visit.question() != null
                || (!visit.isPaused()
                        && (visit.taken() == null || visit.taken().by().isPerson(person.id())));
    }

    /**
     * What waits.
     *
     * @param asking whether it waits for an answer that others are to give
     * @param share of its standard that is used up; -1 where it has none
     * @param since when it is somebody's turn
     * @param at the step that it waits in; null where that is none to be decided without a reason
     */
    record Queued(
            String id,
            boolean asking,
            double share,
            Instant since,
            @Nullable At at) {}

    /** A step of one version of a procedure. */
    record At(String definition, String step) {}

    private static Queued queued(RunView view, Set<String> theirs) {
        Instant since = turn(view).map(Turn::since).orElse(view.run().since());
        At at = at(view).filter(step -> !exits(view).isEmpty()).orElse(null);
        return new Queued(view.run().id(), Worklist.asksOthers(view.run(), theirs), share(view), since, at);
    }

    private static double share(RunView view) {
        Progress progress = view.progress();
        return progress == null
                ? -1
                : progress.used().toMillis() / (double) progress.standard().toMillis();
    }

    private static Optional<Turn> turn(RunView view) {
        return Turn.of(view.run(), view.procedure());
    }

    private static boolean hasSeveral(List<Queued> queue) {
        Set<At> met = new HashSet<>();
        return queue.stream().map(Queued::at).filter(Objects::nonNull).anyMatch(at -> !met.add(at));
    }

    /** Empty once it has ended. */
    static Optional<At> at(RunView view) {
        return turn(view)
                .map(turn -> new At(view.procedure().hash(), turn.step().id()));
    }

    /** The exits of its step that ask for no reason; none where it is no decision. */
    static List<Exit> exits(RunView view) {
        return turn(view).map(turn -> exits(turn.step())).orElse(List.of());
    }

    static List<Exit> exits(Step step) {
        return step.exits().stream().filter(exit -> !exit.reasonRequired()).toList();
    }
}
