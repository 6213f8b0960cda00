package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.Desk;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.outbox.Trouble;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Notice;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the admins, once, where a request waits and nobody can act on it. */
final class Alarms implements Trouble {

    private final Documents said;
    private final Runs runs;
    private final Desk desk;
    private final Roster roster;
    private final AdminPost admins;
    private final InstantSource clock;

    Alarms(Store store, Runs runs, Desk desk, Roster roster, AdminPost admins, InstantSource clock) {
        this.said = store.documents(Collection.REMINDERS);
        this.runs = runs;
        this.desk = desk;
        this.roster = roster;
        this.admins = admins;
        this.clock = clock;
    }

    /** Looks for requests that no unit can take up. */
    void lookAround() {
        for (Run run : runs.unchosen()) {
            desk.unchosen(run).stream()
                    .filter(role -> roster.holding(role).isEmpty())
                    .forEach(role -> nobody(run, role));
        }
    }

    private void nobody(Run run, Role role) {
        String number = Objects.requireNonNullElse(run.number(), "");
        String id = "nobody " + run.id() + " " + run.version() + " " + role.id();
        once(
                id,
                "run:" + run.id(),
                () -> admins.tell(
                        id,
                        home(run.unit()),
                        language -> Notice.NOBODY_FOR_ROLE.card(
                                language, number, role.nama().in(language), role.id())));
    }

    private @Nullable Address home(String unit) {
        return roster.unit(unit).map(Alarms::home).orElse(null);
    }

    private static @Nullable Address home(Unit unit) {
        Unit.Home home = unit.home();
        return home == null ? null : new Address(home.chat(), home.topic());
    }

    @Override
    public void unreachable(Address at) {
        List<Unit> units =
                roster.units().stream().filter(unit -> livesAt(unit.home(), at)).toList();
        if (!units.isEmpty()) {
            String names = units.stream().map(Unit::name).collect(Collectors.joining(", "));
            String id = "unreachable " + at.chat() + "/" + at.topic();
            once(
                    id,
                    chat(at.chat()),
                    () -> admins.tell(
                            id + " " + clock.millis(),
                            elsewhere(at.chat()),
                            language -> Notice.HOME_UNREACHABLE.card(language, names)));
        }
    }

    private static boolean livesAt(Unit.@Nullable Home home, Address at) {
        return home != null
                && home.chat() == at.chat()
                && (at.topic() == null || Objects.equals(home.topic(), at.topic()));
    }

    /** A group where an admin may be, while this one cannot be written to. */
    private @Nullable Address elsewhere(long chat) {
        List<Unit> lost = roster.unreachable();
        return roster.holding(Role.UNIT_TI).stream()
                .filter(unit -> !lost.contains(unit))
                .map(Alarms::home)
                .filter(home -> home != null && home.chat() != chat)
                .findFirst()
                .orElse(null);
    }

    /** The next trouble there is a new one. */
    @Override
    public void reachable(long chat) {
        said.query(Query.of(chat(chat))).forEach(document -> said.delete(document.id(), document.version()));
    }

    private static String chat(long chat) {
        return "chat:" + chat;
    }

    /** Noted after it was told: better twice than never. */
    private void once(String id, String key, Runnable tell) {
        if (said.find(id).isEmpty()) {
            tell.run();
            said.insert(new Document(id, 1, clock.millis(), Set.of(key), "{}"));
        }
    }
}
