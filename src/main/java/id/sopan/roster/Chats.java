package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat.Presence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The chats that the roster knows, who was met there, and what happens in them. */
public final class Chats {

    private final Groups groups;
    private final People people;
    private final Units units;
    private final Authority authority;
    private final Membership membership;
    private final InstantSource clock;

    Chats(Groups groups, People people, Units units, Authority authority, Membership membership, InstantSource clock) {
        this.groups = groups;
        this.people = people;
        this.units = units;
        this.authority = authority;
        this.membership = membership;
        this.clock = clock;
    }

    public Optional<Chat> chat(long id) {
        return groups.chat(id);
    }

    /** A message came from there; costs nothing while title and kind are as they were. */
    public void seen(long chat, String title, Chat.Kind kind) {
        groups.seen(chat, Names.clean(title), kind);
    }

    /** Whether the bot can be sure who is in that group: it is administrator there. Asks Telegram. */
    public boolean isToldOfMembers(long chat) {
        return membership.isToldOf(chat);
    }

    /** How many people are in that group at most; empty where Telegram does not say. Asks it. */
    public OptionalInt mostPeople(long chat) {
        return membership.others(chat);
    }

    /** @param language of their app, where it is known; taken as long as they did not choose one */
    public void met(Person person, @Nullable String username, @Nullable Language language) {
        people.met(person, username, language);
    }

    /** @param started whether they started the bot in private; false once they blocked it */
    public void started(Person person, boolean started) {
        people.note(person, known -> known.started(started));
    }

    /** Somebody who was met is in that group. */
    public void metIn(long chat, long person) {
        people.isIn(chat, person);
    }

    /** @param chat a group's id, or for a private chat the person's; Indonesian unless another was chosen */
    public Language language(long chat) {
        Optional<Language> chosen = chat > 0
                ? people.colleague(chat).flatMap(known -> Optional.ofNullable(known.language()))
                : chat(chat).flatMap(known -> Optional.ofNullable(known.language()));
        return chosen.orElse(Language.ID);
    }

    /** @param chat a group's id, or for a private chat that of a person who was met */
    public void setLanguage(long chat, Language language) {
        if (chat > 0) {
            people.speaks(chat, language);
        } else {
            groups.speaks(chat, language);
        }
    }

    /**
     * The bot became a member or administrator of a group, or was removed. Units there keep their home, see
     * {@link Roster#unreachable}. Where none is at home, the log says nothing of it, since everybody may do so in a group of
     * their own, as often as they like.
     *
     * @param by who did it; null when unknown
     */
    public void botIn(long chat, Presence presence, @Nullable Person by) {
        groups.botIn(
                Signature.of(by, clock),
                chat,
                presence,
                !units.register().in(chat).isEmpty());
    }

    /** A group became a supergroup: homes and settings follow. A second time changes nothing. */
    public void migrated(long from, long to) {
        units.migrated(Signature.of(null, clock), from, to);
        groups.migrated(from, to);
        people.migrated(from, to);
    }

    /** Whether Telegram has told something later of their coming to or leaving that chat: then this is only told again. */
    public boolean knowsLater(long chat, long person, Instant at) {
        return people.file(person).filter(file -> file.knowsLater(chat, at)).isPresent();
    }

    /**
     * As below, as Telegram tells it.
     *
     * @param at Telegram's date of it
     * @return empty where something later is known, so that this is only told again and changes nothing
     */
    public Optional<List<Hat>> memberChanged(long chat, long person, boolean present, Instant at) {
        return people.moved(chat, person, present, at)
                ? Optional.of(present ? List.of() : authority.listedAt(chat, person))
                : Optional.empty();
    }

    /**
     * Somebody joined or left a chat, or was banned there; what they may do as a member changes at once, with other instances once
     * these read what is stored of them.
     *
     * @return for somebody who is gone what they are still listed for at the units there, for an admin to decide
     */
    public List<Hat> memberChanged(long chat, long person, boolean present) {
        people.moved(chat, person, present);
        return present ? List.of() : authority.listedAt(chat, person);
    }
}
