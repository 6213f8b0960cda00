package id.sopan.roster;

import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units, people and chats of the agency. Safe for use by many threads and beside other instances: what is read is at
 * most {@link Shelf#AGE} old, what is changed is decided on the newest state. What admins change is in
 * {@link Administration}.
 */
public final class Roster {

    private final Shelves shelves;
    private final Units units;
    private final People people;
    private final Groups groups;
    private final Chats chats;
    private final Admins admins;
    private final Listing listing;
    private final Closing closing;
    private final Authority authority;
    private final StandIns standIns;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param clock business time, for the log and requests
     * @param zone of units that are made, and of times where no unit's own is known
     * @param admins Telegram's ids of the admins by the settings
     */
    public Roster(Store store, Membership membership, InstantSource clock, ZoneId zone, Set<Long> admins) {
        this.shelves = Shelves.in(store);
        this.units = new Units(shelves.units(), zone);
        this.people = new People(shelves.people());
        this.groups = new Groups(shelves.chats());
        this.admins = new Admins(people, admins);
        this.closing = new Closing(shelves.closedDays());
        this.authority = new Authority(
                units, people, groups, membership, new Whereabouts(membership, Ticker.systemTicker()), clock);
        this.listing = new Listing(people, units, authority);
        this.standIns = new StandIns(shelves, people, new StandInRules(units, authority), this.admins, clock);
        this.chats = new Chats(groups, people, units, authority, membership, clock);
        this.clock = clock;
        this.zone = zone;
    }

    /** What is read next is as the store has it now. */
    public void refresh() {
        shelves.forgetViews();
    }

    /** The units that hold a role, in the order in which they were made. */
    public List<Unit> units() {
        return units.register().current();
    }

    /** As people look for them. */
    public List<Unit> unitsByName() {
        return units().stream().sorted(Unit.BY_NAME).toList();
    }

    /** Also those that were dissolved, for the runs that name them. */
    public List<Unit> everyUnit() {
        return units.register().units();
    }

    /** Also one that was dissolved, for the runs that name it. */
    public Optional<Unit> unit(String id) {
        return units.register().unit(id);
    }

    /** Likewise; of one that is not there any more its id. */
    public String unitName(String id) {
        return unit(id).map(Unit::name).orElse(id);
    }

    public List<Unit> holding(Role role) {
        return units.register().holding(role);
    }

    /** The ids of the units that hold each role; nothing of a role that none holds. */
    public Map<Role, List<String>> holders() {
        return units.register().holders();
    }

    /** The units at home in this topic; where there are none, those at home in the whole group. */
    public List<Unit> at(long chat, @Nullable Integer topic) {
        return units.register().at(new Unit.Home(chat, topic));
    }

    /** The units at home in this group, in whichever topic. */
    public List<Unit> in(long chat) {
        return units.register().in(chat);
    }

    /** The units that nobody can be told anything, since the bot is no longer in their home. */
    public List<Unit> unreachable() {
        Set<Long> left = groups.left();
        return units().stream()
                .filter(unit -> unit.home() != null && left.contains(unit.home().chat()))
                .toList();
    }

    /** What a person may act as, of all that these units could give; may ask Telegram. */
    public Hats hats(long person, Collection<String> units) {
        return authority.of(person, units);
    }

    public Actor actor(Person person, Collection<String> units) {
        Hats hats = hats(person.id(), units);
        return new Actor(person, hats.hats(), hats.mandates(), isAdmin(person.id()));
    }

    /** Whether somebody looks after the installation, by the settings or by appointment. */
    public boolean isAdmin(long person) {
        return admins.isAdmin(person);
    }

    public Set<Long> admins() {
        return admins.all();
    }

    /** Days off of the agency's own, in order. */
    public List<ClosedDay> closedDays() {
        return closing.days();
    }

    /** What this person may change. */
    public Administration by(Person person) {
        return new Administration(units, listing, closing, admins, person, Signature.of(person, clock));
    }

    /** What the program changes by itself. */
    public Administration byProgram() {
        return new Administration(units, listing, closing, admins, null, Signature.of(null, clock));
    }

    /** Somebody says that they belong to a unit; an admin is to confirm it. */
    public PersonChange ask(Person person, Hat hat) {
        return listing.ask(Signature.of(person, clock), person, hat);
    }

    /** Those that wait for an admin. */
    public List<Request> requests() {
        return people.pending();
    }

    /** What somebody asked to be listed for and is not, also where an admin refused it. */
    public List<Asking> askedBy(long person) {
        return people.file(person).map(PersonnelFile::asking).orElse(List.of());
    }

    public List<Colleague> listedFor(Hat hat) {
        return people.bearing(PersonnelFile.listedFor(hat));
    }

    /**
     * Those known who may act for a unit in one of these roles: who is listed, and of a unit that is open to its home
     * who was met there; by name. Some may have left unseen: {@link #hats} says who may act now.
     */
    public List<Colleague> known(String unit, Collection<Role> roles) {
        return authority.known(unit, roles);
    }

    /** Whether somebody is among those for this role of this unit. */
    public boolean isKnown(Hat hat, long person) {
        return known(hat.unit(), List.of(hat.role())).stream().anyMatch(known -> known.id() == person);
    }

    /** Whether Telegram told that whoever acted so has left the group of the unit, and was not met there since. Asks nobody. */
    public boolean hasLeft(By by) {
        Person who = by.entitled();
        return who != null
                && unit(String.valueOf(by.unit()))
                        .map(Unit::home)
                        .filter(home -> people.file(who.id())
                                .filter(file -> file.hasLeft(home.chat()))
                                .isPresent())
                        .isPresent();
    }

    public Optional<Colleague> colleague(long id) {
        return people.colleague(id);
    }

    /** Whether the bot may write to them in private. */
    public boolean hasStarted(long person) {
        return colleague(person).map(Colleague::started).orElse(false);
    }

    /**
     * Several where one of them gave it up, and was not met since.
     *
     * @param username with or without the @, in any case
     */
    public List<Colleague> called(String username) {
        return people.called(username);
    }

    /** The name for a card; the id of somebody who is not known. */
    public String nameOf(long person) {
        return colleague(person).map(Colleague::name).orElse(Long.toString(person));
    }

    /** By which they are known now; by that which they bore where nobody knows them any more. */
    public String nameOf(Person person) {
        return colleague(person.id()).map(Colleague::name).orElse(person.name());
    }

    /** Who stands in for whom. */
    public StandIns standIns() {
        return standIns;
    }

    /** The chats themselves, who was met there, and what happens in them. */
    public Chats chats() {
        return chats;
    }

    /**
     * Adds what was done to requests to the log; the same a second time changes nothing.
     *
     * @param by as {@link Audit} has it
     */
    public void note(@Nullable Long by, Audit.What what, String subject, String detail) {
        shelves.log().add(new Audit(clock.instant(), by, what, subject, detail));
    }

    /**
     * Ids of the units whose cards may call somebody by name: those for which they are listed, those at home where they were
     * met, and those in which they stand in for somebody, or somebody for them.
     */
    public Set<String> unitsCalling(long person) {
        Stream<String> met =
                groupsOf(person).stream().flatMap(group -> in(group).stream()).map(Unit::id);
        Stream<String> standingIn = people.standInsWith(person).stream()
                .map(standIn -> standIn.hat().unit());
        return Stream.of(listing(person).stream(), met, standingIn)
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /**
     * In which times are told there, and read: in a group that of the first unit at home, in somebody's private chat that of
     * the first that lists them, else of the first whose cards may call them.
     */
    public ZoneId zone(long chat, @Nullable Integer topic) {
        Stream<Unit> units = chat > 0 ? unitsOf(chat) : at(chat, topic).stream();
        return units.map(Unit::zone).findFirst().orElse(zone);
    }

    private Stream<Unit> unitsOf(long person) {
        return Stream.of(listing(person), unitsCalling(person))
                .flatMap(ids -> units().stream().filter(unit -> ids.contains(unit.id())));
    }

    private Set<String> listing(long person) {
        return colleague(person).stream()
                .flatMap(known -> known.listed().stream())
                .map(Hat::unit)
                .collect(Collectors.toSet());
    }

    /** Takes somebody out of the roster and its log: who they are, what they are listed for, who stands in for whom. */
    public void erase(long person) {
        new Erasing(shelves, people).erase(person);
    }

    /** Those of that name, in any case. */
    public List<Colleague> named(String name) {
        return people.named(name);
    }

    /** Ids of the groups in which somebody was met, and which they did not leave since. */
    public Set<Long> groupsOf(long person) {
        return people.file(person).map(PersonnelFile::groups).orElse(Set.of());
    }

    /** When Telegram last told that somebody came to a group or left it, by the group's id; also of those that they left. */
    public Map<Long, Instant> comingsAndGoings(long person) {
        return people.file(person).map(PersonnelFile::news).orElse(Map.of());
    }

    /**
     * What was changed, newest first.
     *
     * @param from inclusive
     * @param until exclusive
     */
    public List<Audit> audit(Instant from, Instant until, int limit) {
        return shelves.audit(from, until, limit);
    }

    /** What somebody changed, and what was changed of them, newest first. */
    public List<Audit> auditOf(long person) {
        return audit(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE), Integer.MAX_VALUE).stream()
                .filter(audit -> Erasing.names(audit, person))
                .toList();
    }

    /**
     * Likewise, all that was changed before.
     *
     * @param until exclusive, by the millisecond
     * @param limit that is passed only so as not to part what was changed in one millisecond
     */
    public List<Audit> audit(Instant until, int limit) {
        List<Audit> first = audit(Instant.EPOCH, until, limit);
        return first.isEmpty() ? first : audit(first.getLast().at(), until, Integer.MAX_VALUE);
    }
}
