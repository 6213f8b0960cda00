package id.sopan.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The roles that units can hold, and what they are called: those of the SOP that Sopan was made for, and those that
 * definitions add.
 *
 * @param names of each role, in the order in which they are offered
 */
public record Roles(SequencedMap<Role, Text> names) {

    private static final Text PEMOHON = new Text("Pemohon", "Requester");

    /** Those of the SOP, in its order. */
    public static final Roles USUAL = new Roles(usual());

    public Roles {
        names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
    }

    private static SequencedMap<Role, Text> usual() {
        SequencedMap<Role, Text> names = new LinkedHashMap<>();
        names.put(Role.UNIT_TERKAIT, new Text("Unit Terkait", "Requesting Unit"));
        names.put(Role.UNIT_TI, new Text("Unit TI", "IT Unit"));
        names.put(Role.MANAGE_SERVER, new Text("Manage Server", "Server Management"));
        names.put(Role.PENGEMBANG, new Text("Pengembang Aplikasi", "Application Developers"));
        return names;
    }

    /** The usual ones, then those that these procedures add. */
    public static Roles of(Collection<Procedure> procedures) {
        Roles roles = USUAL;
        for (Procedure procedure : procedures) {
            roles = roles.and(procedure.added());
        }
        return roles;
    }

    /** Further ones behind these; what is here already keeps its name. */
    public Roles and(Map<Role, Text> more) {
        if (names.keySet().containsAll(more.keySet())) return this;
        SequencedMap<Role, Text> all = new LinkedHashMap<>(names);
        more.forEach(all::putIfAbsent);
        return new Roles(all);
    }

    public List<Role> all() {
        return new ArrayList<>(names.keySet());
    }

    /** The same in the order in which they are offered; behind them those that no definition names any more. */
    public List<Role> sorted(Collection<Role> roles) {
        return Stream.concat(
                        names.keySet().stream().filter(roles::contains),
                        roles.stream().filter(role -> !has(role)).sorted(Comparator.comparing(Role::id)))
                .toList();
    }

    public boolean has(Role role) {
        return names.containsKey(role);
    }

    /** Whether two of them, or one and {@link Role#PEMOHON}, could not be told apart. */
    boolean lookAlike() {
        return Text.lookAlike(
                Stream.concat(Stream.of(PEMOHON), names.values().stream()).toList());
    }

    /** What may be written for its id in English: {@code it-unit}. */
    public String english(Role role) {
        return nama(role).in(Language.EN).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Also of {@link Role#PEMOHON}; the id of a role that no definition names any more. */
    public Text nama(Role role) {
        return role.equals(Role.PEMOHON) ? PEMOHON : names.getOrDefault(role, Text.of(role.id()));
    }
}
