package id.sopan.conversation;

import id.sopan.engine.Remarks;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import id.sopan.wording.FirstWords;
import id.sopan.wording.Honorific;
import id.sopan.wording.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** First words to people and groups that meet the bot; those that nobody asked for are said once. */
final class Greeting {

    private static final String FIRST_WORDS = "first words ";

    /** A supergroup that the bot is in now: it may have been a group that knows the bot, of which Telegram tells soon. */
    private static final String TO_GREET = "to greet";

    /** How long that may take. */
    private static final Duration SOON = Duration.ofSeconds(2);

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
        office.say(message, FIRST_WORDS, card(message));
        note(person(message));
    }

    /** Somebody says in private what answers nothing. */
    void heard(Message message) {
        if (isNoted(person(message))) {
            again(message);
        } else {
            started(message);
        }
    }

    /** Likewise, once they know the bot: what they may have meant, by buttons. */
    void again(Message message) {
        office.say(message, FIRST_WORDS, buttons(message));
    }

    private Card buttons(Message message) {
        Language language = office.language(message.place());
        String name = Honorific.without(message.sender().name());
        return Remarks.isThanks(message.text())
                ? Notice.YOU_ARE_WELCOME.card(language, name)
                : FirstWords.again(
                        name,
                        held(reading.units(message.place(), message.sender())),
                        office.procedures().all(),
                        language);
    }

    private static List<Role> held(List<Unit> units) {
        return units.stream().flatMap(unit -> unit.roles().stream()).distinct().toList();
    }

    private Card card(Message message) {
        Language language = office.language(message.place());
        String name = Honorific.without(message.sender().name());
        List<Unit> units = reading.units(message.place(), message.sender());
        List<Role> held = held(units);
        if (office.roster().isAdmin(message.sender().id())) {
            return FirstWords.toAdmin(name, language);
        }
        if (held.isEmpty()) {
            return FirstWords.toStranger(name, language);
        }
        return FirstWords.toMember(
                name,
                units.stream().map(Unit::name).toList(),
                office.procedures().roles().sorted(held),
                office.procedures().all(),
                language);
    }

    /** The bot is in a group now, for the first time or again. */
    void joined(Place place) {
        if (place.kind() == Place.Kind.SUPERGROUP) {
            said.insert(new Document(group(place.chat()), 1, office.clock().millis(), Set.of(TO_GREET), "{}"));
        } else {
            greet(place.chat());
        }
    }

    /** Greets the supergroups that are new indeed; to be called every few seconds. */
    void tidy() {
        long soon = office.clock().instant().minus(SOON).toEpochMilli();
        for (String id : said.ids(Query.of(TO_GREET).between(Long.MIN_VALUE, soon + 1))) {
            greet(Long.parseLong(id.substring(FIRST_WORDS.length())));
        }
    }

    private void greet(long chat) {
        if (office.roster().in(chat).isEmpty()) {
            Language language = office.roster().chats().language(chat);
            once(group(chat), new Address(chat, null), FirstWords.toGroup(language));
        } else {
            note(group(chat));
        }
    }

    /** A unit has its home here now, for the first time or again: what is said of that, with the first words below it. */
    void bound(Heard heard, Unit unit, Role role, Card said) {
        Place place = heard.place();
        String id = FIRST_WORDS + place.chat() + " " + unit.id() + " " + role.id();
        if (isNoted(id)) {
            office.say(heard, said);
            return;
        }
        boolean topic = place.topic() != null;
        Language language = office.language(place);
        office.say(
                heard,
                said.above(
                        FirstWords.toUnit(unit.name(), role, office.procedures().all(), topic, language)));
        note(id);
    }

    /** A group became a supergroup, and knows the bot already. */
    void migrated(long supergroup) {
        note(group(supergroup));
    }

    /** Noted after it was said: better twice than never. */
    private void once(String id, Address to, Card card) {
        if (!isNoted(id)) {
            office.replies().say(id, to, card);
            note(id);
        }
    }

    private boolean isNoted(String id) {
        return said.find(id).filter(noted -> !noted.keys().contains(TO_GREET)).isPresent();
    }

    private void note(String id) {
        said.put(id, office.clock().millis(), Set.of(), "{}");
    }

    private static String person(Message message) {
        return FIRST_WORDS + message.sender().id();
    }

    private static String group(long chat) {
        return FIRST_WORDS + chat;
    }
}
