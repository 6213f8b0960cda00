package id.sopan.scenario;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.People;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Five units with their groups on an emulator that runs elsewhere, and who works there. */
final class Agency {

    private static final List<String> ASKS = List.of("/ajukan webservice", "/ajukan server", "/ajukan dukungan");

    private final People people;
    private final long botId;
    private final List<Long> chats = new ArrayList<>();
    private final List<Colleague> colleagues = new ArrayList<>();
    private final Told told = new Told();
    private final Random random;

    final Warga admin;

    Agency(URI emulator, Random random) {
        this.random = random;
        people = People.at(emulator);
        botId = people.bot(Balai.TOKEN, "sopan_bot");
        admin = person("Ibu Admin");
    }

    private Warga person(String name) {
        return new Warga(people.person(name, name.toLowerCase(Locale.ROOT).replace(' ', '_'), "id"));
    }

    /** Tells the bot, which must run, who is who. */
    void furnish() {
        group("unit-terkait", "Bagian Akademik", ASKS, "Sari", "Budi");
        group("unit-terkait", "Bagian Kepegawaian", ASKS, "Lina", "Tono");
        group("unit-ti", "Unit TI", List.of(), "Rina", "Agus");
        group("manage-server", "Manage Server", List.of(), "Dewi", "Joko");
        group("pengembang", "Tim Pengembang", List.of(), "Eko", "Wati");
    }

    /** One more unit, of the admin alone, whom nobody disturbs there. */
    long unitOfTheAdmin() {
        long chat = people.supergroup("Bagian Umum", admin.person(), botId);
        settle("unit-terkait", "Bagian Umum", chat);
        return chat;
    }

    private void settle(String role, String title, long chat) {
        admin.person().does("promote", Map.of("chat_id", chat, "user_id", botId));
        admin.says(chat, "/pasang " + role + " " + title);
        admin.sees(chat, "sekarang digunakan oleh");
        chats.add(chat);
    }

    private void group(String role, String title, List<String> commands, String... names) {
        List<Warga> members = List.of(names).stream().map(this::person).toList();
        long chat = people.supergroup(
                title, admin.person(), members.get(0).id(), members.get(1).id(), botId);
        settle(role, title, chat);
        for (Warga member : members) {
            if (commands.isEmpty() && !role.equals("pengembang")) {
                admin.replies(chat, member.says(chat, "Hadir").id(), "/anggota");
                admin.sees(chat, member.name() + " sudah terdaftar");
            }
            colleagues.add(new Colleague(member, chat, commands, told, new Random(random.nextLong())));
        }
    }

    List<Colleague> colleagues() {
        return colleagues;
    }

    List<Long> chats() {
        return chats;
    }

    Told told() {
        return told;
    }

    ControlClient control() {
        return people.control();
    }

    boolean allHeard() {
        return control().get("bots").path(0).path("pending_update_count").asInt() == 0;
    }
}
