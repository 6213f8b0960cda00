package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;

/** The messenger whole: its state and all that can be done with it. */
public final class Network {

    private final World world;
    private final Feed feed;
    private final Rendering rendering;
    private final MessageRendering messageRendering;
    private final Rooms rooms;
    private final Users users;
    private final Updates updates;
    private final Messages messages;
    private final Members members;
    private final Groups groups;
    private final Topics topics;
    private final Taps taps;
    private final Files files;
    private final CommandLists commands;
    private final Entities entities;

    public Network(World world) {
        Tables tables = world.tables();
        this.world = world;
        this.feed = new Feed(world);
        this.rendering = new Rendering(tables);
        this.messageRendering = new MessageRendering(tables, rendering);
        this.rooms = new Rooms(tables);
        this.users = new Users(tables);
        this.updates = new Updates(world, users);
        var audience = new Audience(tables, users);
        this.messages = new Messages(world, rooms, updates, audience, messageRendering, feed);
        this.members = new Members(world, users, messages, updates, rendering, feed);
        this.groups = new Groups(rooms, members, messages, feed);
        this.topics = new Topics(world, messages, feed);
        this.taps = new Taps(world, updates, messageRendering, rendering, feed);
        this.files = new Files(world);
        this.commands = new CommandLists(world, feed);
        this.entities = new Entities(users);
    }

    /** Forgets everything; streams are told. */
    public void reset() {
        world.clear();
        users.addStandIns();
        feed.everybody("reset", Json.object());
    }

    public World world() {
        return world;
    }

    public Feed feed() {
        return feed;
    }

    public Rendering rendering() {
        return rendering;
    }

    public MessageRendering messageRendering() {
        return messageRendering;
    }

    public Rooms rooms() {
        return rooms;
    }

    public Users users() {
        return users;
    }

    public Updates updates() {
        return updates;
    }

    public Messages messages() {
        return messages;
    }

    public Members members() {
        return members;
    }

    public Groups groups() {
        return groups;
    }

    public Topics topics() {
        return topics;
    }

    public Taps taps() {
        return taps;
    }

    public Files files() {
        return files;
    }

    public CommandLists commands() {
        return commands;
    }

    public Entities entities() {
        return entities;
    }
}
