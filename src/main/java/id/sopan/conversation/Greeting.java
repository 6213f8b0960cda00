package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import id.sopan.wording.FirstWords;
import id.sopan.wording.Honorific;
import id.sopan.wording.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** First words to people and groups that meet the bot; those that nobody asked for are said once. */
final class Greeting {

    private final Office office;
    private final Reading reading;
    private final Documents said;

    Greeting(Office office, Reading reading, Store store) {
        this.office = office;
        this.reading = reading;
        this.said = store.documents(Collection.REMINDERS);
    }

    /** Somebody pressed Start: an answer, so each time. */
    void started(Message message) {
        office.say(message, card(message));
        note(person(message));
    }

    /** Somebody says in private what answers nothing. */
    void heard(Message message) {
        if (isNoted(person(message))) {
            Notice answer = Thanks.are(message.text()) ? Notice.YOU_ARE_WELCOME : Notice.HELLO;
            office.say(message, answer, Honorific.without(message.sender().name()));
        } else {
            started(message);
        }
    }

    private Card card(Message message) {
        Language language = office.language(message.place());
        String name = Honorific.without(message.sender().name());
        List<Unit> units = reading.units(message.place(), message.sender());
        List<Role> held =
                units.stream().flatMap(unit -> unit.roles().stream()).distinct().toList();
        Optional<Role> role =
                office.procedures().roles().sorted(held).stream().min(Comparator.comparing(Role.UNIT_TERKAIT::equals));
        if (office.roster().isAdmin(message.sender().id())) {
            return FirstWords.toAdmin(name, language);
        }
        return role.map(work ->
                        FirstWords.toMember(name, units.stream().map(Unit::name).toList(), work, language))
                .orElseGet(() -> FirstWords.toStranger(name, language));
    }

    /** The bot is in a group now, for the first time or again. */
    void joined(Place place) {
        if (office.roster().in(place.chat()).isEmpty()) {
            once(group(place.chat()), new Address(place.chat(), null), FirstWords.toGroup(office.language(place)));
        }
    }

    /** A unit has its home here now, for the first time or again. */
    void bound(Unit unit, Role role, Place place) {
        once(
                "first words " + place.chat() + " " + unit.id() + " " + role.id(),
                Office.address(place),
                FirstWords.toUnit(unit.name(), role, office.language(place)));
    }

    /** A group became a supergroup, and knows the bot already. */
    void migrated(long from, long to) {
        if (isNoted(group(from))) {
            note(group(to));
        }
    }

    /** Noted after it was said: better twice than never. */
    private void once(String id, Address to, Card card) {
        if (!isNoted(id)) {
            office.replies().say(id, to, card);
            note(id);
        }
    }

    private boolean isNoted(String id) {
        return said.find(id).isPresent();
    }

    private void note(String id) {
        said.insert(new Document(id, 1, office.clock().millis(), Set.of(), "{}"));
    }

    private static String person(Message message) {
        return "first words " + message.sender().id();
    }

    private static String group(long chat) {
        return "first words " + chat;
    }
}
