package id.sopan;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Unit;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.SandboxClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Sets the sandbox's stage: people, four units with their groups, one finished and one running request.
 *
 * @param zone of the office whose working days the story keeps to
 */
record SandboxStage(Emulator emulator, ZoneId zone) {

    /** Who looks after the sandbox. */
    static final long ADMIN = 5000;

    /** A unit, its group, and the two who work there. */
    private record Office(String unit, Role role, long group, long first, long second) {}

    private static final List<Office> OFFICES = List.of(
            new Office("Bagian Akademik", Role.UNIT_TERKAIT, -1001000000001L, 5001, 5002),
            new Office("Unit TI", Role.UNIT_TI, -1001000000002L, 5003, 5004),
            new Office("Manage Server", Role.MANAGE_SERVER, -1001000000003L, 5005, 5006),
            new Office("Tim Pengembang", Role.PENGEMBANG, -1001000000004L, 5007, 5008));

    private static final Map<Long, String> NAMES = Map.of(
            5000L, "Ibu Admin",
            5001L, "Sari",
            5002L, "Budi",
            5003L, "Rina",
            5004L, "Agus",
            5005L, "Dewi",
            5006L, "Joko",
            5007L, "Eko",
            5008L, "Wati",
            5009L, "Orang Asing");

    private static final long STRANGER = 5009;

    /** @param bot that plays along until the stage is set */
    void set(Bot bot) {
        SandboxClock clock = emulator.clock();
        Duration present = clock.offset();
        OfficeDays days =
                OfficeDays.before(clock.instant().atZone(zone), bot.calendars().ofAgency());
        clock.restore(present.minus(Duration.between(days.first(), clock.instant())));
        boolean limited =
                emulator.call("GET", "limits", Map.of()).path("enabled").asBoolean(true);
        emulator.call("POST", "limits", Map.of("enabled", false));
        try {
            play(bot, days);
        } finally {
            emulator.call("POST", "limits", Map.of("enabled", limited));
        }
        Duration rest = present.minus(clock.offset());
        emulator.call("POST", "clock", Map.of("advance", rest.toString()));
    }

    private void play(Bot bot, OfficeDays days) {
        JsonNode me = emulator.call(
                "POST",
                "bots",
                Map.of("token", SandboxInstallation.TOKEN, "first_name", "Sopan", "username", "sopan_bot"));
        NAMES.forEach(this::person);
        OFFICES.forEach(office -> group(office, me.path("id").asLong()));
        OFFICES.forEach(office -> furnish(bot, office));
        bot.startQuietly();
        new SandboxStory(emulator, bot, days).play();
    }

    private void person(long id, String name) {
        Map<String, Object> user = new HashMap<>(Map.of("id", id, "first_name", name, "language_code", "id"));
        String username = id == ADMIN ? "admin" : name.toLowerCase(Locale.ROOT).replace(' ', '_');
        user.put("username", username);
        emulator.call("POST", "users", user);
    }

    private void group(Office office, long bot) {
        List<Long> members = new ArrayList<>(List.of(office.first(), office.second(), STRANGER, bot));
        Map<String, Object> chat = Map.of(
                "type",
                "supergroup",
                "title",
                office.unit(),
                "id",
                office.group(),
                "creator",
                ADMIN,
                "members",
                members);
        emulator.call("POST", "chats", chat);
        emulator.call("POST", "as/" + ADMIN + "/promote", Map.of("chat_id", office.group(), "user_id", bot));
    }

    private static void furnish(Bot bot, Office office) {
        Administration admin = bot.roster().by(new Person(ADMIN, "Ibu Admin"));
        admin.bind(office.role(), office.unit(), new Unit.Home(office.group(), null), false);
        String unit = bot.roster().holding(office.role()).getFirst().id();
        for (long member : List.of(office.first(), office.second())) {
            admin.list(new Person(member, NAMES.getOrDefault(member, "")), new Hat(unit, office.role()));
        }
    }
}
