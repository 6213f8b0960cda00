package id.sopan.roster;

import id.sopan.engine.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Who may stand in for whom, and when. */
record StandInRules(Units units, Authority authority) {

    /** How long it may last, and how far ahead it may begin. */
    static final Duration LONGEST = Duration.ofDays(366);

    /** @param current those that are not over */
    Optional<StandInRefusal> refusal(StandIn wanted, List<StandIn> current, Instant now) {
        return who(wanted).or(() -> when(wanted, now)).or(() -> beside(wanted, current));
    }

    private Optional<StandInRefusal> who(StandIn wanted) {
        Person represented = wanted.represented();
        Person deputy = wanted.deputy();
        if (!People.isPerson(deputy.id()) || !People.isPerson(represented.id())) {
            return Optional.of(new StandInRefusal.NotAPerson());
        }
        if (deputy.id() == represented.id()) {
            return Optional.of(new StandInRefusal.Oneself());
        }
        Hats own = authority.own(represented.id(), List.of(wanted.hat().unit()));
        if (!own.hats().contains(wanted.hat())) {
            return Optional.of(
                    own.uncertain()
                            ? new StandInRefusal.MembershipUnknown(represented)
                            : new StandInRefusal.RoleNotHad(represented, wanted.hat()));
        }
        return authority.isOutside(wanted.hat().unit(), deputy.id())
                ? Optional.of(new StandInRefusal.NotInGroup(deputy))
                : Optional.empty();
    }

    private Optional<StandInRefusal> when(StandIn wanted, Instant now) {
        if (!wanted.until().isAfter(wanted.from())) {
            return Optional.of(new StandInRefusal.EndsBeforeItBegins());
        }
        ZoneId zone = units.register().unit(wanted.hat().unit()).map(Unit::zone).orElse(ZoneOffset.UTC);
        LocalDate first = LocalDate.ofInstant(wanted.from(), zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (wanted.isOverAt(now) || first.isBefore(today)) {
            return Optional.of(new StandInRefusal.Past(today));
        }
        boolean far = Duration.between(wanted.from(), wanted.until()).compareTo(LONGEST) > 0
                || wanted.from().isAfter(now.plus(LONGEST));
        return far ? Optional.of(new StandInRefusal.TooFar((int) LONGEST.toDays())) : Optional.empty();
    }

    /** What others there are in that time: nobody has two, and whoever is away stands in for nobody, in whatever order it is set. */
    private static Optional<StandInRefusal> beside(StandIn wanted, List<StandIn> current) {
        List<StandIn> others = current.stream()
                .filter(other -> other.hat().equals(wanted.hat()) && other.overlaps(wanted))
                .toList();
        Optional<StandIn> own = ofPerson(others, wanted.represented());
        if (own.isPresent()) {
            return own.map(StandInRefusal.Represented::new);
        }
        return ofPerson(others, wanted.deputy())
                .<StandInRefusal>map(away -> leadsTo(others, away, wanted.represented())
                        ? new StandInRefusal.Circle(away)
                        : new StandInRefusal.DeputyAway(away))
                .or(() -> others.stream()
                        .filter(other ->
                                other.deputy().id() == wanted.represented().id())
                        .findFirst()
                        .map(StandInRefusal.Representing::new));
    }

    private static boolean leadsTo(List<StandIn> all, StandIn from, Person person) {
        Optional<StandIn> next = Optional.of(from);
        for (int steps = 0; steps <= all.size() && next.isPresent(); steps++) {
            if (next.get().deputy().id() == person.id()) {
                return true;
            }
            next = ofPerson(all, next.get().deputy());
        }
        return false;
    }

    private static Optional<StandIn> ofPerson(List<StandIn> standIns, Person represented) {
        return standIns.stream()
                .filter(standIn -> standIn.represented().id() == represented.id())
                .findFirst();
    }
}
