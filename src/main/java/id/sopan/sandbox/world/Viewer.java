package id.sopan.sandbox.world;

/** Through whose eyes something is seen. */
public record Viewer(long id, boolean isBot) {

    public static Viewer bot(long id) {
        return new Viewer(id, true);
    }

    public static Viewer person(long id) {
        return new Viewer(id, false);
    }
}
