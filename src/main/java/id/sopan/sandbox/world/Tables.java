package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Journal;
import id.sopan.sandbox.store.Table;

/** All that is kept. */
public record Tables(
        Table<User> users,
        Table<Bot> bots,
        Table<Room> rooms,
        Table<Member> members,
        Table<Topic> topics,
        Table<Message> messages,
        Table<Update> updates,
        Table<Tap> taps,
        Table<StoredFile> files,
        Table<String> paths,
        Table<Commands> commands,
        Table<Long> counters) {

    static Tables in(Journal journal) {
        return new Tables(
                journal.table("users", User.class),
                journal.table("bots", Bot.class),
                journal.table("rooms", Room.class),
                journal.table("members", Member.class),
                journal.table("topics", Topic.class),
                journal.table("messages", Message.class),
                journal.table("updates", Update.class),
                journal.table("taps", Tap.class),
                journal.table("files", StoredFile.class),
                journal.table("paths", String.class),
                journal.table("commands", Commands.class),
                journal.table("counters", Long.class));
    }

    /** The next of a series that begins after {@code origin}. */
    long count(String series, long origin) {
        Long last = counters.find(series);
        long next = (last == null ? origin : last) + 1;
        counters.put(series, next);
        return next;
    }
}
