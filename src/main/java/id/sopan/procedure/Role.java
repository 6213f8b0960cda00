package id.sopan.procedure;

import java.util.List;
import java.util.Map;

/**
 * A pelaksana of the SOP: who carries a step out.
 *
 * @param id as definition files write it, such as {@code unit-ti}
 */
public record Role(String id) {

    public static final Role UNIT_TERKAIT = new Role("unit-terkait");
    public static final Role UNIT_TI = new Role("unit-ti");
    public static final Role MANAGE_SERVER = new Role("manage-server");
    public static final Role PENGEMBANG = new Role("pengembang");

    /** The unit that asked, whatever its role: a place in the run and not a role that a unit can hold. */
    public static final Role PEMOHON = new Role("pemohon");

    private static final Map<Role, Text> NAMES = Map.of(
            UNIT_TERKAIT, new Text("Unit Terkait", "Related Unit"),
            UNIT_TI, new Text("Unit TI", "IT Unit"),
            MANAGE_SERVER, new Text("Manage Server", "Server Management"),
            PENGEMBANG, new Text("Pengembang Aplikasi", "Application Developers"),
            PEMOHON, new Text("Pemohon", "Requester"));

    /** The roles that a unit can hold, in the order of the SOP. */
    public static List<Role> ofUnits() {
        return List.of(UNIT_TERKAIT, UNIT_TI, MANAGE_SERVER, PENGEMBANG);
    }

    /** The name as the SOP prints it; the id for a role that this version does not know. */
    public Text nama() {
        return NAMES.getOrDefault(this, Text.of(id));
    }
}
