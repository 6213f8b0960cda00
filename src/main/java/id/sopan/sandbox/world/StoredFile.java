package id.sopan.sandbox.world;

/** A file that somebody sent; {@code id} is the Bot API's {@code file_unique_id} and the name of its bytes on disk. */
public record StoredFile(String id, String kind, String name, String type, long size, int width, int height) {

    /** Its path in the Bot API, {@code documents/file_x.pdf}. */
    public String path() {
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.substring(dot).matches("\\.[A-Za-z0-9]{1,8}") ? name.substring(dot) : "";
        return kind + "s/file_" + id + ending;
    }

    /** What this bot, and no other, knows it by. */
    public String fileId(long bot) {
        return fileId(kind, id, bot);
    }

    static String fileId(String kind, String id, long bot) {
        return (kind.equals("photo") ? "AgACAgUAAxk" : "BQACAgUAAxk") + Long.toString(bot, 36) + "-" + id;
    }
}
