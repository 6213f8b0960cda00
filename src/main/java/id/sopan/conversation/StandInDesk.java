package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.StandIn;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Example;
import id.sopan.wording.Mention;
import id.sopan.wording.StandInText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;
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
                roleName(hat.role(), language), office.roster().unitName(hat.unit()));
    }

    private String roleName(Role role, Language language) {
        return office.nama(role).in(language);
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
        tell("wakil " + standIn.id(), standIn, saved, StandInText::announced);
    }

    /** Likewise, where it ended before its time. */
    void announceEnd(StandIn standIn) {
        tell("wakil over " + standIn.id(), standIn, StandInText::ended);
    }

    /** Likewise, where the deputy has left the unit's group. */
    void announceLeaving(StandIn standIn) {
        tell("wakil over " + standIn.id(), standIn, StandInText::left);
    }

    private void tell(String origin, StandIn standIn, BiFunction<StandInText.Line, Language, Card> told) {
        tell(origin, standIn, null, told);
    }

    private void tell(
            String origin,
            StandIn standIn,
            @Nullable Place knowing,
            BiFunction<StandInText.Line, Language, Card> told) {
        Function<Long, Card> card = chat -> {
            Language language = office.roster().chats().language(chat);
            return told.apply(line(standIn, language), language);
        };
        office.home(standIn.hat())
                .ifPresent(home -> office.replies().say(origin + " at " + home.chat(), home, card.apply(home.chat())));
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
