package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Shelf.Change;
import id.sopan.roster.StandInChange.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Who stands in for whom. It begins and ends by the clock; ending it early is a change. */
public final class StandIns {

    /** For how long it is known that one is over: what was sent while it lasted may be heard so late. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final int LOOKED = 1_000;

    private final Shelves shelves;
    private final People people;
    private final StandInRules rules;
    private final Admins admins;
    private final InstantSource clock;

    StandIns(Shelves shelves, People people, StandInRules rules, Admins admins, InstantSource clock) {
        this.shelves = shelves;
        this.people = people;
        this.rules = rules;
        this.admins = admins;
        this.clock = clock;
    }

    /** Those that are not over, in the order of their beginning; as the store has them now. */
    public List<StandIn> current() {
        Instant now = clock.instant();
        return people.standIns(PersonnelFile.REPRESENTED).stream()
                .filter(standIn -> !standIn.isOverAt(now))
                .sorted(Comparator.comparing(StandIn::from).thenComparing(StandIn::id))
                .toList();
    }

    /** Those that last at this moment. */
    public List<StandIn> lasting() {
        Instant now = clock.instant();
        return current().stream().filter(standIn -> standIn.lastsAt(now)).toList();
    }

    /** Of those that are not over, the ones in which somebody is represented, or represents. */
    public List<StandIn> with(long person) {
        return current().stream()
                .filter(standIn ->
                        standIn.represented().id() == person || standIn.deputy().id() == person)
                .toList();
    }

    /**
     * Whom somebody stood in for whose time to do so is over since a day at most, by Telegram's user id; whoever has been for
     * several is told of one.
     *
     * @param units ids of those for which it matters
     */
    public Optional<Long> representedLately(long deputy, Collection<String> units) {
        Instant now = clock.instant();
        Instant since = now.minus(LATELY);
        Stream<Long> over = people.standIns(PersonnelFile.deputizedBy(deputy)).stream()
                .filter(standIn -> standIn.deputy().id() == deputy
                        && standIn.isOverAt(now)
                        && standIn.until().isAfter(since)
                        && units.contains(standIn.hat().unit()))
                .map(standIn -> standIn.represented().id());
        Stream<Long> ended = shelves.audit(since, now.plusMillis(1), LOOKED).stream()
                .filter(line -> isEnd(line, deputy, units))
                .map(line -> Long.valueOf(line.subject()));
        return Stream.concat(over, ended).findFirst();
    }

    public Optional<StandIn> find(String id) {
        return current().stream().filter(standIn -> standIn.id().equals(id)).findFirst();
    }

    /** Whom one knows of those who could stand in: who is listed for it, and who was met in the unit's group. */
    public List<Colleague> candidates(Hat hat) {
        return rules.authority().nearby(hat);
    }

    /** What {@link #set} would refuse it for; empty where it would not. */
    public Optional<StandInRefusal> refusal(Person by, StandIn wanted) {
        if (!mayChange(by, wanted)) {
            return Optional.of(new StandInRefusal.NotYours(wanted.represented()));
        }
        return rules.refusal(wanted, current(), clock.instant());
    }

    /** @param by whoever is represented, or an admin */
    public StandInChange set(Person by, StandIn wanted) {
        if (find(wanted.id()).isPresent()) {
            return new StandInChange.Unchanged();
        }
        Optional<StandInRefusal> refusal = refusal(by, wanted);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return people.change(wanted.represented(), file -> {
            boolean same =
                    file.standIns().stream().anyMatch(standIn -> standIn.id().equals(wanted.id()));
            return same
                    ? Change.stay(new StandInChange.Unchanged())
                    : new Change<>(
                            file.with(wanted),
                            audit(Signature.of(by, clock), What.STAND_IN_SET, wanted),
                            new StandInChange.Set());
        });
    }

    /** Ends it before its time. */
    public StandInChange end(Person by, String id) {
        StandIn standIn = find(id).orElse(null);
        if (standIn == null) {
            return new Refused(new StandInRefusal.NotSet());
        }
        if (!mayChange(by, standIn)) {
            return new Refused(new StandInRefusal.NotYours(standIn.represented()));
        }
        drop(Signature.of(by, clock), standIn);
        return new StandInChange.Ended(standIn);
    }

    /** Ends it before its time by the program itself, since one of both is gone; again changes nothing. */
    public void endByProgram(StandIn standIn) {
        drop(Signature.of(null, clock), standIn);
    }

    private boolean mayChange(Person by, StandIn standIn) {
        return by.id() == standIn.represented().id() || admins.isAdmin(by.id());
    }

    /**
     * Takes those off that are over; the log says that they ended by themselves.
     *
     * @param clockIsRight is asked where there are some; by a wrong clock none is over for good
     */
    public void tidy(BooleanSupplier clockIsRight) {
        Instant now = clock.instant();
        List<StandIn> over = people.standIns(PersonnelFile.REPRESENTED).stream()
                .filter(standIn -> standIn.isOverAt(now))
                .toList();
        if (!over.isEmpty() && clockIsRight.getAsBoolean()) {
            over.forEach(standIn -> drop(Signature.of(null, clock), standIn));
        }
    }

    private void drop(Signature by, StandIn standIn) {
        people.changeKnown(standIn.represented().id(), file -> {
            PersonnelFile after = file.withoutStandIn(standIn.id());
            return after.equals(file)
                    ? Change.stay(standIn)
                    : new Change<>(after, audit(by, What.STAND_IN_ENDED, standIn), standIn);
        });
    }

    /** Of one that had begun: who was to stand in later, and shall not, never did. */
    private static boolean isEnd(Audit line, long deputy, Collection<String> units) {
        String[] detail = line.detail().split(" ");
        return line.what() == What.STAND_IN_ENDED
                && detail.length > 3
                && units.contains(detail[0])
                && detail[2].equals(Long.toString(deputy))
                && line.subject().matches("\\d+")
                && !Instant.parse(detail[3].split("/")[0]).isAfter(line.at());
    }

    private static Audit audit(Signature by, What what, StandIn standIn) {
        String detail = String.join(
                " ",
                standIn.hat().unit(),
                standIn.hat().role().id(),
                Long.toString(standIn.deputy().id()),
                standIn.from() + "/" + standIn.until());
        return by.audit(what, standIn.represented().id(), detail);
    }
}
