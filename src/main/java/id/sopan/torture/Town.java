package id.sopan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Five units with their groups, who works there, and some who do not; and the admin, who mends what happens to groups. */
final class Town {

    static final int BOT = 7777;

    private static final long PATIENCE_MILLIS = 120_000;

    private final Wire wire;
    private final Ledger ledger;
    private final long admin;
    private final List<Group> groups = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    Town(Wire wire, Ledger ledger) {
        this.wire = wire;
        this.ledger = ledger;
        wire.post("bots", Map.of("token", Instance.TOKEN, "username", "sopan_bot"));
        admin = person("Ibu Admin");
    }

    private long person(String name) {
        return wire.post("users", Map.of("first_name", name, "language_code", "id"))
                .path("id")
                .asLong();
    }

    long admin() {
        return admin;
    }

    List<Group> groups() {
        return groups;
    }

    List<Person> people() {
        return people;
    }

    Roll roll() {
        return new Roll(people, admin);
    }

    /** Tells the bot, which must run, who is who. */
    void furnish() throws InterruptedException {
        wire.post("as/" + admin + "/start", Map.of("bot_id", BOT));
        unit("unit-terkait", "Bagian Akademik", "supergroup", true, List.of("Sari", "Budi"), List.of());
        unit("unit-terkait", "Bagian Umum", "group", true, List.of("Lina", "Tono"), List.of());
        unit("unit-ti", "Unit TI", "supergroup", false, List.of("Rina", "Agus"), List.of("Gita"));
        unit("manage-server", "Manage Server", "supergroup", false, List.of("Dewi", "Joko"), List.of("Hadi"));
        unit("pengembang", "Tim Pengembang", "forum", false, List.of("Eko", "Wati"), List.of());
    }

    private void unit(
            String role, String title, String type, boolean asks, List<String> officers, List<String> strangers)
            throws InterruptedException {
        boolean forum = type.equals("forum");
        List<Long> members = new ArrayList<>(List.of((long) BOT));
        List<Long> ids = officers.stream().map(this::person).toList();
        List<Long> others = strangers.stream().map(this::person).toList();
        members.addAll(ids);
        members.addAll(others);
        long chat = wire.post(
                        "chats",
                        Map.of(
                                "type",
                                forum ? "supergroup" : type,
                                "title",
                                title,
                                "creator",
                                admin,
                                "is_forum",
                                forum,
                                "members",
                                members))
                .path("id")
                .asLong();
        Integer topic = forum
                ? wire.post("as/" + admin + "/create_topic", Map.of("chat_id", chat, "name", "SOP"))
                        .path("message_thread_id")
                        .asInt()
                : null;
        Group group = new Group(wire, title, chat, topic);
        groups.add(group);
        group.act(admin, "promote", Map.of("user_id", BOT));
        group.act(admin, "send", Map.of("text", "/pasang " + role + " " + title));
        await(group, "sekarang digunakan oleh");
        boolean listed = role.equals("unit-ti") || role.equals("manage-server");
        for (int i = 0; i < officers.size(); i++) {
            if (listed) {
                list(group, ids.get(i), officers.get(i));
            }
            people.add(new Person(wire, ledger, ids.get(i), officers.get(i), group, true, asks));
        }
        for (int i = 0; i < strangers.size(); i++) {
            people.add(new Person(wire, ledger, others.get(i), strangers.get(i), group, false, false));
        }
    }

    private void list(Group group, long person, String name) throws InterruptedException {
        int present = group.act(person, "send", Map.of("text", "Hadir"))
                .path("message_id")
                .asInt();
        group.act(admin, "send", Map.of("text", "/anggota", "reply_to_message_id", present));
        await(group, name + " sudah terdaftar");
    }

    private void await(Group group, String text) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (group.read(admin, 20).stream().noneMatch(seen -> seen.text().contains(text))) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException(
                        group.title() + " does not show \"" + text + "\" but " + group.read(admin, 20));
            }
            Thread.sleep(50);
        }
    }

    /** Adds the bot where it was removed or blocked, and opens closed topics. */
    void mend() {
        List<JsonNode> chats = chats();
        if (isBlocked(chats)) {
            wire.post("as/" + admin + "/start", Map.of("bot_id", BOT));
        }
        for (Group group : groups) {
            try {
                follow(group, chats);
                mend(group);
            } catch (Wire.Refused moving) {
                // a group that has just moved is looked at again
            }
        }
    }

    /** Also where nobody has written since it became a supergroup. */
    private static void follow(Group group, List<JsonNode> chats) {
        chats.stream()
                .map(chat -> chat.path("chat"))
                .filter(chat -> chat.path("title").asString("").equals(group.title()))
                .findFirst()
                .ifPresent(chat -> group.isAt(chat.path("id").asLong()));
    }

    private static boolean isBlocked(List<JsonNode> chats) {
        return chats.stream().anyMatch(chat -> chat.path("status").asString("").equals("blocked"));
    }

    /** Those that the admin sees. */
    private List<JsonNode> chats() {
        return wire.get("as/" + admin + "/chats", Map.of()).valueStream().toList();
    }

    private void mend(Group group) {
        String status = group.standing();
        if (status == null || status.equals("kicked") || status.equals("left")) {
            group.act(admin, "add", Map.of("user_id", BOT));
            group.act(admin, "promote", Map.of("user_id", BOT));
        } else if (status.equals("member")) {
            group.act(admin, "promote", Map.of("user_id", BOT));
        }
        Integer topic = group.topic();
        if (topic != null && isClosed(group, topic)) {
            group.act(admin, "reopen_topic", Map.of("message_thread_id", topic));
        }
    }

    private boolean isClosed(Group group, int topic) {
        return chats().stream()
                .filter(chat -> chat.at("/chat/id").asLong() == group.id())
                .flatMap(chat -> chat.path("topics").valueStream())
                .filter(one -> one.path("message_thread_id").asInt() == topic)
                .map((JsonNode one) -> one.path("is_closed").asBoolean(false))
                .findFirst()
                .orElse(false);
    }
}
