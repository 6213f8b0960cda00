package id.sopan.checkup;

import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether each decision has as many people as it needs, also where one of them asked. */
final class DecisionCheck implements Check {

    private static final int ENOUGH = 1_000;

    @Override
    public Finding of(Facts facts) {
        Few undecidable = new Few();
        Few own = new Few();
        for (Procedure procedure : facts.procedures()) {
            for (Step step : procedure.steps()) {
                if (step.work() instanceof Decision decision && !step.acts().contains(Role.PEMOHON)) {
                    int spare = spare(facts, step.acts(), decision.approvals());
                    if (spare < 0) {
                        undecidable.add(facts, procedure, step);
                    } else if (spare == 0 && mayAsk(facts, procedure, step.acts())) {
                        own.add(facts, procedure, step);
                    }
                }
            }
        }
        if (!undecidable.steps.isEmpty()) {
            return Finding.wrong("check.decision.nobody.", List.copyOf(undecidable.steps))
                    .calling(undecidable.posts);
        }
        return own.steps.isEmpty()
                ? Finding.fine("check.decision.fine")
                : Finding.doubtful("check.decision.own.", List.copyOf(own.steps))
                        .calling(own.posts);
    }

    /** Decisions for which there are too few people, and who of those that take them has the fewest. */
    private static final class Few {

        private final Set<String> steps = new LinkedHashSet<>();
        private final List<Facts.Post> posts = new ArrayList<>();

        void add(Facts facts, Procedure procedure, Step step) {
            steps.add(procedure.id() + " " + step.nomor());
            step.acts().forEach(role -> fewest(facts, role).ifPresent(posts::add));
        }
    }

    /** How many more there are than it needs, at the place where they are fewest. */
    private static int spare(Facts facts, List<Role> acts, @Nullable Approvals approvals) {
        if (approvals == null) {
            return people(facts, acts) - 1;
        }
        return approvals.sequence().isEmpty()
                ? people(facts, acts) - approvals.need()
                : spare(facts, approvals.sequence());
    }

    /** Each turn needs somebody else: of whichever roles, there must be as many people as these have turns. */
    private static int spare(Facts facts, List<Role> sequence) {
        List<List<Role>> choices = new ArrayList<>(List.of(List.of()));
        for (Role role : new LinkedHashSet<>(sequence)) {
            choices.addAll(choices.stream()
                    .map(roles -> Stream.concat(roles.stream(), Stream.of(role)).toList())
                    .toList());
        }
        return choices.stream()
                .skip(1)
                .mapToInt(roles -> people(facts, roles)
                        - (int) sequence.stream().filter(roles::contains).count())
                .min()
                .orElse(0);
    }

    /** A request is with one unit of each role: the one with the fewest people. Of an open unit there are always enough. */
    private static int people(Facts facts, Collection<Role> acts) {
        Set<Long> people = new HashSet<>();
        for (Role role : acts) {
            Optional<Facts.Post> fewest = fewest(facts, role);
            if (fewest.filter(Facts.Post::open).isPresent()) {
                return ENOUGH;
            }
            fewest.ifPresent(post -> people.addAll(post.listed()));
        }
        return people.size();
    }

    private static Optional<Facts.Post> fewest(Facts facts, Role role) {
        return facts.holding(role)
                .min(Comparator.comparing(Facts.Post::open)
                        .thenComparing(post -> post.listed().size()));
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
