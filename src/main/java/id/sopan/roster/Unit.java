package id.sopan.roster;

import id.sopan.procedure.Role;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency.
 *
 * @param id made from its first name, at most 24 of {@code [a-z0-9-]}; stays when the unit is renamed
 * @param name as people read it, at most {@value Names#LONGEST} characters
 * @param roles that it holds; none for a unit that was dissolved and is kept for its runs' sake
 * @param home where it is at work; null for none
 * @param access for the roles where it was changed from the default
 * @param zone of its working hours
 * @param worksOnCutiBersama whether it serves the public on joint leave too; null, as for units made before one could
 *     say so: no
 */
public record Unit(
        String id,
        String name,
        Set<Role> roles,
        @Nullable Home home,
        Map<Role, Access> access,
        ZoneId zone,
        @Nullable Boolean worksOnCutiBersama) {

    /** As people look for it, in lists. */
    public static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Unit::id);

    private static final Set<Role> OPEN = Set.of(Role.UNIT_TERKAIT, Role.PENGEMBANG);

    public Unit {
        roles = Set.copyOf(roles);
        access = Map.copyOf(access);
    }

    /**
     * A group, or one topic of it.
     *
     * @param chat Telegram's chat id
     * @param topic {@code message_thread_id} in a forum; null for the whole group
     */
    public record Home(long chat, @Nullable Integer topic) {}

    /** Who may act in a role of the unit. */
    public enum Access {
        /** Each member of the home chat, and who is listed. */
        OPEN,
        /** Who is listed. */
        CLOSED
    }

    public Access accessOf(Role role) {
        return access.getOrDefault(role, OPEN.contains(role) ? Access.OPEN : Access.CLOSED);
    }

    public List<Role> closedRoles() {
        return roles.stream().filter(role -> accessOf(role) == Access.CLOSED).toList();
    }

    public boolean opensOnCutiBersama() {
        return Boolean.TRUE.equals(worksOnCutiBersama);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    Unit with(Role role) {
        Set<Role> more = new HashSet<>(roles);
        more.add(role);
        return new Unit(id, name, more, home, access, zone, worksOnCutiBersama);
    }

    /** With its last role it gives up its home; bound anew, the role is open or closed by its default. */
    Unit without(Role role) {
        Set<Role> fewer = new HashSet<>(roles);
        fewer.remove(role);
        Map<Role, Access> others = new HashMap<>(access);
        others.remove(role);
        return new Unit(id, name, fewer, fewer.isEmpty() ? null : home, others, zone, worksOnCutiBersama);
    }

    Unit at(Home home) {
        return new Unit(id, name, roles, home, access, zone, worksOnCutiBersama);
    }

    Unit named(String name) {
        return new Unit(id, name, roles, home, access, zone, worksOnCutiBersama);
    }

    Unit with(Role role, Access access) {
        Map<Role, Access> changed = new HashMap<>(this.access);
        changed.put(role, access);
        return new Unit(id, name, roles, home, changed, zone, worksOnCutiBersama);
    }

    Unit in(ZoneId zone) {
        return new Unit(id, name, roles, home, access, zone, worksOnCutiBersama);
    }

    Unit onCutiBersama(boolean works) {
        return new Unit(id, name, roles, home, access, zone, works);
    }
}
