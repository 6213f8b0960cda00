package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;

/** The messenger whole: its state and all that can be done with it. */
public record Network(
        World world,
        Feed feed,
        Rendering rendering,
        MessageRendering messageRendering,
        Rooms rooms,
        Users users,
        Updates updates,
        Messages messages,
        Members members,
        Groups groups,
        Topics topics,
        Taps taps,
        Files files,
        CommandLists commands,
        Entities entities) {

    public static Network in(World world) {
        Tables tables = world.tables();
        Feed feed = new Feed(world);
        Rendering rendering = new Rendering(tables);
        MessageRendering messageRendering = new MessageRendering(tables, rendering);
        Rooms rooms = new Rooms(tables);
        Users users = new Users(tables);
        Updates updates = new Updates(world, users);
        Messages messages = new Messages(world, rooms, updates, new Audience(tables, users), messageRendering, feed);
        Members members = new Members(world, users, messages, updates, rendering, feed);
        return new Network(
                world,
                feed,
                rendering,
                messageRendering,
                rooms,
                users,
                updates,
                messages,
                members,
                new Groups(rooms, members, messages, feed),
                new Topics(world, messages, feed),
                new Taps(world, updates, messageRendering, rendering, feed),
                new Files(world),
                new CommandLists(world, feed),
                new Entities(users));
    }

    /** Forgets everything; streams are told. */
    public void reset() {
        world.clear();
        users.addStandIns();
        feed.everybody("reset", Json.object());
    }
}
