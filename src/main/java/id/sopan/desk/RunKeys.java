package id.sopan.desk;

import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.procedure.Procedure;
import id.sopan.store.Document;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs are found by. */
final class RunKeys {

    /** What people see is older than the run; {@code outbox} takes it off. */
    static final String UNSHOWN = "unshown";

    /** What falls due of the run is not noted yet; {@code schedule} takes it off. */
    static final String UNTIMED = "untimed";

    /**
     * It has files, or had some of somebody who was taken out, of which it is not noted that there are copies, or none any more; who
     * keeps copies takes it off.
     */
    static final String UNCOPIED = "uncopied";

    /** It may still be asked how it went; who has that question taken off its card takes it off. */
    static final String RATEABLE = "rateable";

    /** Its end may still be undone; who has that button taken off its cards takes it off. */
    static final String UNDOABLE = "undoable";

    /** An admin acted on it as such; in which weeks, by {@link Weeks#administeredKey}. */
    static final String ADMINISTERED = "administered";

    static final String OPEN = "state:open";
    static final String OWES = "owes";
    static final String UNNUMBERED = "unnumbered";
    static final String UNCHOSEN = "unchosen";

    private static final String NUMBER = "number:";

    /** What whoever has done with it takes off. */
    static final Set<String> PASSING = Set.of(UNSHOWN, UNTIMED, UNCOPIED, RATEABLE, UNDOABLE);

    private RunKeys() {}

    static Set<String> of(Procedure procedure, Run run) {
        Set<String> keys = new HashSet<>();
        keys.add(procedure(run.procedure()));
        keys.add(run.isOpen() ? OPEN : "state:" + run.state());
        keys.add(run.number() == null ? UNNUMBERED : number(run.number()));
        if (run.number() != null) {
            keys.add(UNSHOWN);
            keys.add(UNTIMED);
        }
        if (run.number() != null
                && (run.lacksSomebody() || SentFiles.of(run).findAny().isPresent())) {
            keys.add(UNCOPIED);
        }
        if (!run.owed().isEmpty()) {
            keys.add(OWES);
        }
        if (run.requester().person() != null && !run.requester().person().wasRemoved()) {
            keys.add(requester(run.requester().person().id()));
        }
        String asking = run.requester().unit();
        if (asking != null && run.isOnBehalf()) {
            keys.add(askedBy(asking));
            if (run.isOpen()) {
                keys.add(openAskedBy(asking));
                keys.add(openOnBehalfOf(run.unit()));
            }
        }
        for (String unit : run.involved()) {
            keys.add(unit(unit));
            keys.add(run.isOpen() ? openWith(unit) : unit(unit) + ":ended");
        }
        Weeks.of(run).forEach(week -> keys.add(Weeks.key(week)));
        keys.addAll(written(run));
        AdminActs.entries(run).forEach(entry -> {
            keys.add(ADMINISTERED);
            keys.add(Weeks.administeredKey(Weeks.of(entry.recordedAt())));
        });
        if (Rating.until(run).isPresent()) {
            keys.add(RATEABLE);
        }
        if (run.undoableUntil().isPresent()) {
            keys.add(UNDOABLE);
        }
        if (run.rating() != null) {
            keys.add(Weeks.ratedKey(Weeks.of(run.rating().at())));
        }
        waitedFor(procedure, run).forEach(unit -> keys.add(waiting(unit)));
        if (!Unchosen.roles(procedure, run).isEmpty()) {
            keys.add(UNCHOSEN);
        }
        return keys;
    }

    private static Set<String> written(Run run) {
        return Stream.of(run.journal().getLast(), run.lastHappened())
                .map(entry -> Weeks.writtenKey(Weeks.of(entry.recordedAt())))
                .collect(Collectors.toSet());
    }

    /** Those that it had, once entries were written by which nothing happened to it. */
    static Set<String> noted(Document before, Run run) {
        Set<String> keys = new HashSet<>(before.keys());
        keys.removeIf(Weeks::isWrittenKey);
        keys.addAll(written(run));
        return keys;
    }

    /** Whether it is found by all that it would be if it were written now. */
    static boolean areThere(Document document, Procedure procedure, Run run) {
        Set<String> keys = of(procedure, run);
        keys.removeAll(PASSING);
        return document.keys().containsAll(keys);
    }

    /** Whether somebody is to look at it as it is now. */
    static boolean isToBeLookedAt(Document document) {
        return document.keys().contains(UNSHOWN) || document.keys().contains(UNTIMED);
    }

    static String number(String number) {
        return NUMBER + number;
    }

    /** Also where the rest of the document cannot be read. */
    static Optional<String> numberOf(Document document) {
        return numberKeys(document).map(key -> key.substring(NUMBER.length())).findFirst();
    }

    /** As many as it has numbers: one or none. */
    static Stream<String> numberKeys(Document document) {
        return document.keys().stream().filter(key -> key.startsWith(NUMBER)).sorted();
    }

    static String procedure(String id) {
        return "procedure:" + id;
    }

    static String requester(long person) {
        return "requester:" + person;
    }

    /** Of a request for another unit: by which unit it was made. */
    static String askedBy(String unit) {
        return "asked-by:" + unit;
    }

    static String openAskedBy(String unit) {
        return askedBy(unit) + ":open";
    }

    /** Of an open request that another unit made for this one. */
    static String openOnBehalfOf(String unit) {
        return "on-behalf:open:" + unit;
    }

    static String unit(String unit) {
        return "unit:" + unit;
    }

    static String openWith(String unit) {
        return unit(unit) + ":open";
    }

    static String waiting(String unit) {
        return "waiting:" + unit;
    }

    /** Ids of the units that must act now. */
    static Set<String> waitedFor(Procedure procedure, Run run) {
        Set<String> units = new HashSet<>();
        run.current().ifPresent(visit -> {
            if (visit.question() != null) {
                units.add(run.unit());
            }
            visit.in(procedure).awaits(visit.approvals().size()).stream()
                    .map(run::unitOf)
                    .filter(Objects::nonNull)
                    .forEach(units::add);
        });
        return units;
    }
}
