package id.sopan.checkup;

import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import id.sopan.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether each decision has as many people as it needs, also where one of them asked. */
final class DecisionCheck {

    private DecisionCheck() {}

    static Finding of(Facts facts) {
        Few undecidable = new Few(facts);
        Few own = new Few(facts);
        for (Procedure procedure : facts.procedures()) {
            for (Step step : procedure.steps()) {
                if (step.work() instanceof Decision decision && !step.acts().contains(Role.PEMOHON)) {
                    List<Turn> turns = turns(facts, step.acts(), decision.approvals());
                    List<Set<Long>> people = turns.stream().map(Turn::people).toList();
                    List<Integer> untaken = Turns.untaken(people);
                    int missing = untaken.size() + missing(facts, step.acts(), decision.approvals());
                    if (missing > 0) {
                        undecidable.add(procedure, step, roles(step, turns, untaken), missing);
                    } else if (mayAsk(facts, procedure, step.acts())) {
                        List<Integer> without = Turns.untakenWithoutOne(people);
                        if (!without.isEmpty()) {
                            own.add(procedure, step, roles(step, turns, without), 1);
                        }
                    }
                }
            }
        }
        if (!undecidable.steps.isEmpty()) {
            return undecidable.areOpen()
                    ? Finding.wrong("check.decision.nobody.open", List.copyOf(undecidable.steps))
                    : Finding.wrong("check.decision.nobody.", List.copyOf(undecidable.steps))
                            .calling(undecidable.posts);
        }
        return own.steps.isEmpty()
                ? Finding.fine("check.decision.fine")
                : Finding.doubtful("check.decision.own.", List.copyOf(own.steps))
                        .calling(own.posts);
    }

    /** Decisions for which there are too few people, and who of those that take them has the fewest. */
    private static final class Few {

        private final Facts facts;
        private final Set<Text> steps = new LinkedHashSet<>();
        private final List<Facts.Post> posts = new ArrayList<>();

        Few(Facts facts) {
            this.facts = facts;
        }

        /** @param roles that lack so many people */
        void add(Procedure procedure, Step step, List<Role> roles, int missing) {
            List<Facts.Post> all = posts(facts, roles);
            List<Facts.Post> closed = all.stream().filter(post -> !post.open()).toList();
            List<Facts.Post> few = closed.isEmpty() ? all : closed;
            posts.addAll(few);
            List<Text> units =
                    few.isEmpty() ? roles.stream().map(procedure::nama).toList() : facts.listings(few);
            steps.add(inEach(language -> Wording.in(language)
                    .say(
                            "check.decision.step",
                            procedure.nama().in(language),
                            step.nomor(),
                            units.stream().map(unit -> unit.in(language)).collect(Collectors.joining(" / ")),
                            missing)));
        }

        /** Whether they are of units all of whose members may act, who can be reached and need not be listed. */
        boolean areOpen() {
            return !posts.isEmpty() && posts.stream().allMatch(post -> post.open() && post.isReached());
        }

        private static Text inEach(Function<Language, String> words) {
            return new Text(words.apply(Language.ID), words.apply(Language.EN));
        }
    }

    private record Turn(List<Role> roles, Set<Long> people) {}

    private static List<Role> roles(Step step, List<Turn> turns, List<Integer> untaken) {
        return untaken.isEmpty()
                ? step.acts()
                : untaken.stream()
                        .flatMap(turn -> turns.get(turn).roles().stream())
                        .distinct()
                        .toList();
    }

    /** For each, who may take it; those that an open unit takes are left out. */
    private static List<Turn> turns(Facts facts, List<Role> acts, @Nullable Approvals approvals) {
        return sequence(approvals).isEmpty()
                ? turn(facts, acts)
                        .map(turn -> Collections.nCopies(need(approvals), turn))
                        .orElse(List.of())
                : sequence(approvals).stream()
                        .flatMap(role -> turn(facts, List.of(role)).stream())
                        .toList();
    }

    private static List<Role> sequence(@Nullable Approvals approvals) {
        return approvals == null ? List.of() : approvals.sequence();
    }

    private static int need(@Nullable Approvals approvals) {
        return approvals == null ? 1 : approvals.need();
    }

    /** A request is with one unit of each role: the one with the fewest people. Empty where one of them is open. */
    private static Optional<Turn> turn(Facts facts, List<Role> acts) {
        List<Facts.Post> posts = posts(facts, acts);
        return posts.stream().anyMatch(Facts.Post::open)
                ? Optional.empty()
                : Optional.of(new Turn(
                        acts,
                        posts.stream().flatMap(post -> post.listed().stream()).collect(Collectors.toSet())));
    }

    /** How many people lack where one of the units is open, as far as it is known how many there are. */
    private static int missing(Facts facts, List<Role> acts, @Nullable Approvals approvals) {
        List<Facts.Post> posts = posts(facts, acts);
        boolean known = posts.stream().allMatch(post -> post.people().isPresent());
        if (!sequence(approvals).isEmpty() || !known || posts.stream().noneMatch(Facts.Post::open)) {
            return 0;
        }
        int people = posts.stream()
                .map(Facts.Post::people)
                .mapToInt(OptionalInt::getAsInt)
                .sum();
        return Math.max(0, need(approvals) - people);
    }

    private static List<Facts.Post> posts(Facts facts, List<Role> acts) {
        return acts.stream().flatMap(role -> fewest(facts, role).stream()).toList();
    }

    private static Optional<Facts.Post> fewest(Facts facts, Role role) {
        return facts.holding(role)
                .min(Comparator.comparing(Facts.Post::open)
                        .thenComparing(post -> post.people().orElse(Integer.MAX_VALUE)));
    }

    /** Whether one of those who decide may be the one who asked. */
    private static boolean mayAsk(Facts facts, Procedure procedure, List<Role> acts) {
        return acts.stream()
                .flatMap(facts::holding)
                .anyMatch(post -> facts.posts().stream()
                        .anyMatch(other -> other.unit().equals(post.unit())
                                && procedure.starts().by().contains(other.role())));
    }
}
