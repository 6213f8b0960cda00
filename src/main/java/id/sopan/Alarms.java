package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.Choice;
import id.sopan.desk.Desk;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.outbox.Address;
import id.sopan.outbox.Trouble;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Notice;
import id.sopan.wording.Wording;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells the admins, once, where a request waits and nobody can act on it. */
final class Alarms implements Trouble {

    /** How many requests, or units, a message names. */
    private static final int NAMED = 10;

    private static final String UNREACHABLE = "unreachable ";

    private static final String TOPIC_ONLY = "{\"topicOnly\":true}";

    private final Documents said;
    private final ProcedureLibrary procedures;
    private final Desk desk;
    private final Roster roster;
    private final AdminPost admins;
    private final InstantSource clock;
    private final Rounds rounds;

    Alarms(Store store, Agency agency, InstantSource clock) {
        this.said = store.documents(Collection.REMINDERS);
        this.procedures = agency.procedures();
        this.desk = agency.desk();
        this.roster = agency.roster();
        this.admins = agency.admins();
        this.clock = clock;
        this.rounds = new Rounds(agency.runs(), roster, clock);
    }

    void runChanged(String run) {
        rounds.runChanged(run);
    }

    /** Looks for requests that no unit can take up. */
    void lookAround() {
        Round round = new Round();
        try {
            rounds.go(round::look);
        } finally {
            tell(round);
        }
    }

    /** What cannot be told is looked for again next time. */
    private void tell(Round round) {
        try {
            round.tell();
        } catch (RuntimeException | Error e) {
            rounds.lookAtAll();
            throw e;
        }
    }

    /**
     * Why requests wait, which is told of all of them at once.
     *
     * @param name of the unit, or of the role where no unit holds it
     * @param group where it is told when no admin can be written to
     */
    private record Cause(
            Notice notice, String name, Role role, @Nullable Address group) {}

    /**
     * A request that waits.
     *
     * @param id of what is noted once it was told
     * @param key by which that is found
     */
    private record Waiting(String id, String key, String number) {}

    private final class Round {

        private final Map<Unit, Boolean> lost = new HashMap<>();
        private final Map<Cause, SequencedSet<Waiting>> found = new LinkedHashMap<>();

        private boolean isLost(Unit unit) {
            return lost.computeIfAbsent(unit, Alarms.this::isLost);
        }

        void look(Run run) {
            Versions.of(run, procedures::byHash).ifPresent(procedure -> look(run, procedure));
        }

        private void look(Run run, Procedure procedure) {
            desk.unchosen(run).stream()
                    .filter(role -> roster.holding(role).isEmpty())
                    .forEach(role -> nobody(run, role));
            Runs.waitedFor(procedure, run).stream()
                    .flatMap(id -> roster.unit(id).stream())
                    .forEach(unit -> look(run, unit, role(run, unit)));
            if (Choice.isAwaited(run, procedure, roster)) {
                lookAtChoosers(run);
            }
            run.children().stream()
                    .filter(child -> child.needed() && child.number() == null)
                    .filter(child -> procedures.current(child.procedure()).isEmpty())
                    .forEach(child -> waits(
                            run,
                            "unoffered " + child.id(),
                            "run:" + run.id(),
                            new Cause(
                                    Notice.SUBRUN_OF_NONE_OFFERED, child.procedure(), child.role(), admins.unitTi())));
        }

        private void look(Run run, Unit unit, Role role) {
            if (!unit.holds(role)) {
                waits(
                        run,
                        unit,
                        "run:" + run.id(),
                        new Cause(Notice.RELEASED_AND_WANTED, unit.name(), role, admins.unitTi()));
            } else if (isLost(unit)) {
                Address home = Address.home(unit).orElse(null);
                String key = home == null ? "run:" + run.id() : chat(home.chat());
                waits(
                        run,
                        unit,
                        key,
                        new Cause(
                                Notice.HOMELESS,
                                unit.name(),
                                role,
                                home == null ? admins.unitTi() : besides(home::holds)));
            }
        }

        /** Where there are several, one that can be reached will do. */
        private void lookAtChoosers(Run run) {
            List<Unit> choosers = Choice.choosers(run, roster).stream()
                    .flatMap(id -> roster.unit(id).stream())
                    .toList();
            if (choosers.isEmpty()) {
                nobody(run, Role.UNIT_TI);
            } else if (choosers.stream().allMatch(unit -> !unit.holds(Role.UNIT_TI) || isLost(unit))) {
                choosers.forEach(unit -> look(run, unit, Role.UNIT_TI));
            }
        }

        private void waits(Run run, Unit unit, String key, Cause why) {
            waits(run, "homeless " + run.id() + " " + unit.id() + " " + run.version(), key, why);
        }

        private void nobody(Run run, Role role) {
            Address home = roster.unit(run.unit()).flatMap(Address::home).orElse(null);
            waits(
                    run,
                    "nobody " + run.id() + " " + run.version() + " " + role.id(),
                    "run:" + run.id(),
                    new Cause(Notice.NOBODY_FOR_ROLE, "", role, home));
        }

        private void waits(Run run, String id, String key, Cause why) {
            if (said.find(id).isEmpty()) {
                String number = Objects.requireNonNullElse(run.number(), "");
                found.computeIfAbsent(why, unused -> new LinkedHashSet<>()).add(new Waiting(id, key, number));
            }
        }

        /** Noted after it was told: better twice than never. */
        void tell() {
            found.forEach((why, waiting) -> {
                List<String> numbers = waiting.stream()
                        .map(Waiting::number)
                        .filter(number -> !number.isEmpty())
                        .sorted()
                        .toList();
                admins.tell(
                        waiting.getFirst().id() + " " + waiting.size(),
                        why.group(),
                        language -> why.notice()
                                .card(
                                        language,
                                        Wording.in(language).first(NAMED, numbers),
                                        why.name().isEmpty()
                                                ? procedures.nama(why.role()).in(language)
                                                : why.name(),
                                        why.role().id()));
                waiting.forEach(each -> note(each.id(), each.key(), "{}"));
            });
        }
    }

    /** Whether nobody of the unit can be told anything. */
    private boolean isLost(Unit unit) {
        return roster.unreachable().contains(unit)
                || Address.home(unit).map(this::isLost).orElse(true);
    }

    /** Whether something could not be shown there, and nothing has been since. */
    boolean isLost(Address at) {
        return said.find(unreachableAt(at)).isPresent();
    }

    /** In which the run is with the unit; one that it has given back before one that it holds. */
    private static Role role(Run run, Unit unit) {
        return run.units().entrySet().stream()
                .filter(chosen -> chosen.getValue().equals(unit.id()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(unit::holds))
                .orElse(run.role());
    }

    @Override
    public void unreachable(Address at, boolean topicOnly) {
        Predicate<Address> lost = topicOnly ? at::equals : at::holds;
        List<Unit> units = living(lost);
        if (!units.isEmpty()) {
            List<String> names = units.stream().map(Unit::name).toList();
            String id = unreachableAt(at);
            Optional<Document> told = said.find(id);
            boolean isWider = at.topic() == null
                    && !topicOnly
                    && told.filter(Alarms::isOfTopic).isPresent();
            if (told.isEmpty() || isWider) {
                rounds.lookAtAll();
                admins.tell(
                        (isWider ? "all of " : "") + id + " " + clock.millis(),
                        besides(lost),
                        language -> Notice.HOME_UNREACHABLE.card(
                                language, Wording.in(language).first(NAMED, names)));
                told.ifPresent(mark -> said.delete(mark.id(), mark.version()));
                note(id, chat(at.chat()), topicOnly ? TOPIC_ONLY : "{}");
            }
        }
    }

    /** Where it is told that a place takes no messages: not there, which it would come to once it does. */
    private @Nullable Address besides(Predicate<Address> lost) {
        Address group = admins.unitTi();
        return group == null || lost.test(group) ? null : group;
    }

    private static String unreachableAt(Address at) {
        return UNREACHABLE + at.chat() + "/" + at.topic();
    }

    private List<Unit> living(Predicate<Address> where) {
        return roster.units().stream()
                .filter(unit -> Address.home(unit).filter(where).isPresent())
                .toList();
    }

    /** The next trouble there is a new one; whoever was told of this one learns that it is over. */
    @Override
    public void reachable(Address at) {
        List<Unit> units = living(at::holds);
        said.query(Query.of(chat(at.chat()))).stream()
                .filter(mark -> (at.topic() == null && !isOfTopic(mark))
                        || mark.id().equals(unreachableAt(at))
                        || units.stream().anyMatch(unit -> mark.id().contains(" " + unit.id() + " ")))
                .forEach(mark -> {
                    if (mark.id().startsWith(UNREACHABLE)) {
                        allClear(mark, units);
                    }
                    said.delete(mark.id(), mark.version());
                    rounds.lookAtAll();
                });
    }

    private void allClear(Document mark, List<Unit> units) {
        List<String> names = units.stream()
                .filter(unit -> !isOfTopic(mark)
                        || Address.home(unit).map(Alarms::unreachableAt).stream()
                                .anyMatch(mark.id()::equals))
                .map(Unit::name)
                .toList();
        if (!names.isEmpty()) {
            admins.tell(
                    "over: " + mark.id() + " " + mark.order(),
                    language -> Notice.HOME_REACHABLE_AGAIN.card(
                            language, Wording.in(language).first(NAMED, names)));
        }
    }

    private static boolean isOfTopic(Document mark) {
        return mark.json().equals(TOPIC_ONLY);
    }

    private static String chat(long chat) {
        return "chat:" + chat;
    }

    private void note(String id, String key, String json) {
        boolean ignored = said.insert(new Document(id, 1, clock.millis(), Set.of(key), json));
    }
}
