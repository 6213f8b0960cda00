package id.sopan.conversation;

import id.sopan.measure.Progress;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.QueueCards;
import id.sopan.wording.RunView;
import id.sopan.wording.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /antrian}: in private what waits for somebody over all groups, in the order in which it should be done. */
final class Waiting implements SlashCommand {

    private static final String PAGE = "antri";
    private static final Pattern OPTION = Pattern.compile(PAGE + "\\.(\\d{1,4})");

    private final Office office;
    private final Lists lists;

    Waiting(Office office, Lists lists) {
        this.office = office;
        this.lists = lists;
    }

    @Override
    public void run(Message message, String arguments) {
        if (message.place().isPrivate()) {
            office.list(message, card(message.place(), message.sender(), 0));
        } else {
            lists.waiting(message);
        }
    }

    Answer offer(Inbound.Tapped tap) {
        if (tap.place().isPrivate()) {
            office.list(tap, card(tap.place(), tap.sender(), 0));
        } else {
            lists.waiting(tap);
        }
        return Answer.NONE;
    }

    /** Whether a page of it is asked for; then it is shown in place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, String option) {
        Matcher page = OPTION.matcher(option);
        if (!page.matches() || !tap.place().isPrivate()) {
            return Optional.empty();
        }
        office.turn(tap, card(tap.place(), tap.sender(), Integer.parseInt(page.group(1))));
        return Optional.of(Answer.NONE);
    }

    private Card card(Place place, Sender sender, int page) {
        Language language = office.language(place);
        List<RunView> runs = ordered(place, sender);
        return runs.isEmpty()
                ? Notice.NOTHING_WAITING.card(language)
                : QueueCards.of(runs, hasSeveral(runs), PAGE, page, language, office.zone());
    }

    /** What used up most of its standard first; after those what has none, the longest waiting first. */
    List<RunView> ordered(Place place, Sender sender) {
        return lists.waiting(place, sender).stream()
                .map(office::view)
                .map(Waiting::queued)
                .sorted(Comparator.comparingDouble(Queued::share)
                        .reversed()
                        .thenComparing(Queued::since)
                        .thenComparing(queued -> queued.view().run().id()))
                .map(Queued::view)
                .toList();
    }

    /** With what its place depends on, which takes working time to find out. */
    private record Queued(RunView view, double share, Instant since) {}

    private static Queued queued(RunView view) {
        Instant since = turn(view).map(Turn::since).orElse(view.run().since());
        return new Queued(view, share(view), since);
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

    private static boolean hasSeveral(List<RunView> runs) {
        Set<String> met = new HashSet<>();
        return runs.stream().filter(view -> !exits(view).isEmpty()).anyMatch(view -> !met.add(step(view)));
    }

    /** Which version's step it waits in. */
    static String step(RunView view) {
        return view.procedure().hash() + " " + turn(view).orElseThrow().step().id();
    }

    /** The exits of its step that ask for no reason; none where it is no decision. */
    static List<Exit> exits(RunView view) {
        return turn(view).map(turn -> exits(turn.step())).orElse(List.of());
    }

    static List<Exit> exits(Step step) {
        return step.work() instanceof Decision decision
                ? decision.exits().stream()
                        .filter(exit -> !exit.reasonRequired())
                        .toList()
                : List.of();
    }
}
