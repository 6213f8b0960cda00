package id.sopan.checkup;

import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether each decision has as many people as it needs, also where one of them asked. */
final class DecisionCheck {

    private DecisionCheck() {}

    static Finding of(Facts facts) {
        Few undecidable = new Few();
        Few own = new Few();
        for (Procedure procedure : facts.procedures()) {
            for (Step step : procedure.steps()) {
                if (step.work() instanceof Decision decision && !step.acts().contains(Role.PEMOHON)) {
                    List<Set<Long>> turns = turns(facts, step.acts(), decision.approvals());
                    if (!Turns.areTaken(turns)) {
                        undecidable.add(facts, procedure, step);
                    } else if (mayAsk(facts, procedure, step.acts()) && !Turns.areTakenWithoutAnyone(turns)) {
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

    /** For each, who may take it; those that an open unit takes are left out: there are always enough people. */
    private static List<Set<Long>> turns(Facts facts, List<Role> acts, @Nullable Approvals approvals) {
        if (approvals != null && !approvals.sequence().isEmpty()) {
            return approvals.sequence().stream()
                    .map(role -> people(facts, List.of(role)))
                    .flatMap(Optional::stream)
                    .toList();
        }
        int need = approvals == null ? 1 : approvals.need();
        return people(facts, acts)
                .map(people -> Collections.nCopies(need, people))
                .orElse(List.of());
    }

    /** A request is with one unit of each role: the one with the fewest people. Empty where one of them is open. */
    private static Optional<Set<Long>> people(Facts facts, List<Role> acts) {
        List<Facts.Post> posts = acts.stream()
                .map(role -> fewest(facts, role))
                .flatMap(Optional::stream)
                .toList();
        return posts.stream().anyMatch(Facts.Post::open)
                ? Optional.empty()
                : Optional.of(
                        posts.stream().flatMap(post -> post.listed().stream()).collect(Collectors.toSet()));
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
