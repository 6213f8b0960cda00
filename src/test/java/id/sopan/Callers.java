package id.sopan;

import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units that each ask for support at the same time, under Telegram's limits, with the patience that people have. */
record Callers(Person admin, long server, List<Person> people, List<Long> groups) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern RECEIVED = Pattern.compile("(?s).*telah kami terima dengan nomor (\\S+?)[.,\\s].*");

    static Callers of(URI emulator, String token, int count) {
        People all = People.at(emulator);
        Person admin = all.person("Admin");
        long bot = all.bot(token, "sopan_bot");
        long server = group(all, "Manage Server", admin, bot, all.person("Dewi"));
        List<Person> people = new ArrayList<>();
        List<Long> groups = new ArrayList<>();
        for (int caller = 0; caller < count; caller++) {
            Person person = all.person("Pegawai " + caller);
            people.add(person);
            groups.add(group(all, unit(caller), admin, bot, person));
        }
        return new Callers(admin, server, people, groups);
    }

    private static long group(People all, String title, Person admin, long bot, Person member) {
        long group = all.supergroup(title, admin, member.id(), bot);
        admin.does("promote", Map.of("chat_id", group, "user_id", bot));
        return group;
    }

    private static String unit(int caller) {
        return "Bagian " + (char) ('A' + caller);
    }

    /** What the caller asks help for. */
    static String application(int caller) {
        return "Aplikasi nomor " + caller + " milik " + unit(caller);
    }

    /** Each group becomes the home of its unit. */
    void settle() {
        bind(server, "manage-server Manage Server");
        for (int caller = 0; caller < groups.size(); caller++) {
            bind(groups.get(caller), "unit-terkait " + unit(caller));
        }
    }

    private void bind(long group, String unit) {
        admin.says(group, "/pasang " + unit);
        sees(admin, group, message -> message.text().contains("sekarang digunakan oleh"));
    }

    /** From the first question to the number. */
    String ask(int caller) {
        Person person = people.get(caller);
        long group = groups.get(caller);
        person.says(group, "/ajukan dukungan");
        answer(person, group, "sebutkan aplikasi", application(caller));
        tap(person, group, "Belum diketahui");
        answer(person, group, "jelaskan kendalanya", "Tidak dapat dibuka");
        tap(person, group, "Lewati");
        tap(person, group, "Kirim");
        SeenMessage received =
                sees(person, group, message -> RECEIVED.matcher(message.text()).matches());
        Matcher number = RECEIVED.matcher(received.text());
        return number.matches() ? number.group(1) : "";
    }

    /** How often the caller was told that the request was received. */
    long told(int caller, String number) {
        return people.get(caller).reads(groups.get(caller)).stream()
                .filter(message -> message.text().contains("telah kami terima dengan nomor " + number))
                .count();
    }

    private static void answer(Person person, long group, String question, String answer) {
        SeenMessage prompt = sees(
                person,
                group,
                message -> message.asksForReply() && message.text().contains(question));
        person.replies(group, prompt.id(), answer);
    }

    private static void tap(Person person, long group, String label) {
        person.taps(group, sees(person, group, message -> message.hasButton(label)), label);
    }

    private static SeenMessage sees(Person person, long group, Predicate<SeenMessage> wanted) {
        AtomicReference<SeenMessage> found = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            person.reads(group).reversed().stream().filter(wanted).findFirst().ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }
}
