package id.sopan.sandbox.world;

/** A topic of a forum. */
public record Topic(String room, int thread, String name, int iconColor, boolean closed) {

    /** The id of General, in which a message bears none. */
    public static final int GENERAL = 0;

    public static String key(String room, int thread) {
        return room + "/" + String.format("%010d", thread);
    }

    public Topic closed(boolean now) {
        return new Topic(room, thread, name, iconColor, now);
    }
}
