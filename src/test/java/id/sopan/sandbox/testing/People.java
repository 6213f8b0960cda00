package id.sopan.sandbox.testing;

import id.sopan.sandbox.Emulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sets the stage of an emulator: people, bots, groups, and the clock. */
public final class People {

    private final ControlClient control;

    private People(ControlClient control) {
        this.control = control;
    }

    /** @param emulator its address, such as {@code http://127.0.0.1:8081} */
    public static People at(URI emulator) {
        return new People(new ControlClient(emulator));
    }

    /** Of an emulator that this process runs. */
    public static People of(Emulator emulator) {
        return new People(ControlClient.of(emulator));
    }

    public ControlClient control() {
        return control;
    }

    public Person person(String firstName) {
        long id = control.post("users", Map.of("first_name", firstName))
                .path("id")
                .asLong();
        return new Person(control, id, firstName);
    }

    /** A person with a username and a language, as two letters. */
    public Person person(String firstName, String username, String language) {
        var body = Map.of("first_name", firstName, "username", username, "language_code", language);
        return new Person(control, control.post("users", body).path("id").asLong(), firstName);
    }

    /** Makes the bot of a token; answers its id. */
    public long bot(String token, String username) {
        return control.post("bots", Map.of("token", token, "username", username))
                .path("id")
                .asLong();
    }

    /** A supergroup; answers its id. Members are people and bots. */
    public long supergroup(String title, Person creator, Long... members) {
        return chat("supergroup", title, creator, false, members);
    }

    /** A basic group; answers its id. */
    public long group(String title, Person creator, Long... members) {
        return chat("group", title, creator, false, members);
    }

    /** A supergroup with topics; answers its id. */
    public long forum(String title, Person creator, Long... members) {
        return chat("supergroup", title, creator, true, members);
    }

    private long chat(String type, String title, Person creator, boolean forum, Long... members) {
        var body = Map.of(
                "type", type,
                "title", title,
                "creator", creator.id(),
                "is_forum", forum,
                "members", List.of(members));
        return control.post("chats", body).path("id").asLong();
    }

    public Instant now() {
        return Instant.parse(control.get("clock").path("now").asString());
    }

    /** Puts business time forward, through everything that falls due. */
    public Instant timePasses(Duration duration) {
        var clock = control.post("clock", Map.of("advance", duration.toString()));
        return Instant.parse(clock.path("now").asString());
    }
}
