package id.sopan.wording;

/**
 * A file of this machine that goes with a message. It must lie there for as long as the message is wanted.
 *
 * @param path absolute
 * @param photo whether it is sent as a photo (at most 10 MB), else as a document (at most 50 MB;
 *     core.telegram.org/bots/api#sending-files)
 * @param name under which people get it
 */
public record Upload(String path, boolean photo, String name) {}
