package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Hats;
import id.sopan.roster.StandIn;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Example;
import id.sopan.wording.Mention;
import id.sopan.wording.StandInText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of {@code /wakil} have in common: names, days, and telling whom it concerns. */
record StandInDesk(Office office, Callings callings) {

    Person person(long id) {
        return new Person(id, office.roster().nameOf(id));
    }

    ZoneId zone(Hat hat) {
        return office.roster().unit(hat.unit()).map(Unit::zone).orElse(office.zone());
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(office.clock().instant(), zone);
    }

    /** Where the days that somebody answers with begin and end. */
    ZoneId zone(StandInAnswers given) {
        return given.hat().map(this::zone).orElse(office.zone());
    }

    /** A day that would do as the next answer. */
    LocalDate example(Dialogue dialogue) {
        StandInAnswers given = new StandInAnswers(dialogue.answers());
        LocalDate first = given.first();
        return first == null ? Example.of(dialogue.since(), now(), zone(given)).day() : first.plusWeeks(1);
    }

    static LocalDate last(StandIn standIn, ZoneId zone) {
        return LocalDate.ofInstant(standIn.until().minusMillis(1), zone);
    }

    String capacity(Hat hat, Language language) {
        return StandInText.capacity(
                office.nama(hat.role()).in(language), office.roster().unitName(hat.unit()));
    }

    StandInText.Line line(StandIn standIn, Language language) {
        ZoneId zone = zone(standIn.hat());
        return new StandInText.Line(
                standIn.id(),
                Mention.of(standIn.represented()),
                Mention.of(standIn.deputy()),
                capacity(standIn.hat(), language),
                LocalDate.ofInstant(standIn.from(), zone),
                last(standIn, zone),
                standIn.reason());
    }

    /**
     * The unit's group, and both of them who can be written to; one message for each chat. Cards follow.
     *
     * @param saved where it was confirmed: whoever did so in private has read there that it holds
     */
    void announce(StandIn standIn, Place saved) {
        tell("wakil " + standIn.id(), standIn, office.home(standIn.hat()), saved, StandInText::announced);
    }

    /** Likewise, where it ended before its time. */
    void announceEnd(StandIn standIn) {
        tell("wakil over " + standIn.id(), standIn, office.home(standIn.hat()), null, StandInText::ended);
    }

    /** Ends it, since the deputy has left the unit's group. */
    void endWithoutDeputy(StandIn standIn) {
        end(standIn, office.home(standIn.hat()), StandInText::left);
    }

    /** Ends it, since whoever was represented is no officer there any more. */
    void endWithoutOfficer(StandIn standIn) {
        end(standIn, office.home(standIn.hat()), StandInText::noOfficer);
    }

    /**
     * Likewise of these, where whoever is represented surely has that role no more: they were taken off the list, or the unit closed
     * it to whom it does not list. Of a unit that is open to its group its members keep theirs.
     */
    void endWithoutOfficer(Predicate<StandIn> which) {
        office.roster().standIns().current().stream()
                .filter(which)
                .filter(this::isWithoutOfficer)
                .forEach(this::endWithoutOfficer);
    }

    /**
     * Likewise of all in a role that a unit has given back.
     *
     * @param unit as it was before, with the home where it is told
     */
    void endReleased(Unit unit, Role role) {
        Hat hat = new Hat(unit.id(), role);
        office.roster().standIns().current().stream()
                .filter(standIn -> standIn.hat().equals(hat))
                .forEach(standIn -> end(standIn, Address.home(unit), StandInText::noOfficer));
    }

    private boolean isWithoutOfficer(StandIn standIn) {
        Hat hat = standIn.hat();
        Hats held = office.roster().hats(standIn.represented().id(), Set.of(hat.unit()));
        return !held.uncertain() && !held.hats().contains(hat);
    }

    /** Told before it ends, so that a second time, after a kill in between, tells nobody less. */
    private void end(StandIn standIn, Optional<Address> home, BiFunction<StandInText.Line, Language, Card> told) {
        tell("wakil over " + standIn.id(), standIn, home, null, told);
        office.roster().standIns().endByProgram(standIn);
        callings.changed(standIn.hat().unit());
    }

    private void tell(
            String origin,
            StandIn standIn,
            Optional<Address> home,
            @Nullable Place knowing,
            BiFunction<StandInText.Line, Language, Card> told) {
        Function<Long, Card> card = chat -> {
            Language language = office.roster().chats().language(chat);
            return told.apply(line(standIn, language), language);
        };
        home.ifPresent(at -> office.replies().say(origin + " at " + at.chat(), at, card.apply(at.chat())));
        Stream.of(standIn.represented().id(), standIn.deputy().id())
                .filter(person -> knowing == null || knowing.chat() != person)
                .filter(office.roster()::hasStarted)
                .forEach(person ->
                        office.replies().say(origin + " to " + person, new Address(person, null), card.apply(person)));
        callings.changed(standIn.hat().unit());
    }

    Instant now() {
        return office.clock().instant();
    }
}
