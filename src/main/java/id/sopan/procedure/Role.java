package id.sopan.procedure;

/**
 * A pelaksana of the SOP: who carries a step out. What it is called: {@link Roles}.
 *
 * @param id as definition files write it, such as {@code unit-ti}
 */
public record Role(String id) {

    public static final Role UNIT_TERKAIT = new Role("unit-terkait");

    /** It chooses the unit where several hold a role, and asks on behalf of others. */
    public static final Role UNIT_TI = new Role("unit-ti");

    public static final Role MANAGE_SERVER = new Role("manage-server");
    public static final Role PENGEMBANG = new Role("pengembang");

    /** The unit that asked, whatever its role: a place in the run and not a role that a unit can hold. */
    public static final Role PEMOHON = new Role("pemohon");
}
