package id.sopan;

import id.sopan.sandbox.Emulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What has happened in the sandbox before anybody comes: a support request that is done, one that waits. */
final class SandboxStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int MEMORY = 50;

    private static final long SARI = 5001;
    private static final long BUDI = 5002;
    private static final long DEWI = 5005;
    private static final long AKADEMIK = -1001000000001L;
    private static final long MANAGE_SERVER = -1001000000003L;

    private final Emulator emulator;
    private final Bot bot;
    private final OfficeDays days;

    SandboxStory(Emulator emulator, Bot bot, OfficeDays days) {
        this.emulator = emulator;
        this.bot = bot;
        this.days = days;
    }

    void play() {
        request(SARI, "Aplikasi presensi tidak dapat dibuka sejak pukul 07.00", "Aplikasi presensi");
        pass(Duration.ofMinutes(12));
        tap(DEWI, MANAGE_SERVER, "Ambil");
        pass(Duration.ofMinutes(35));
        tap(DEWI, MANAGE_SERVER, "Selesai");
        answer(DEWI, MANAGE_SERVER, "Layanan basis data dijalankan kembali; ruang penyimpanan dibersihkan");
        pass(Duration.ofMinutes(20));
        tap(SARI, AKADEMIK, "Sudah normal");
        settle();
        emulator.clock().advanceTo(days.second());
        request(BUDI, "Unggah berkas nilai gagal dengan pesan waktu habis", "SIAKAD");
        settle();
    }

    private void request(long person, String trouble, String application) {
        emulator.call("POST", "as/" + person + "/send", Map.of("chat_id", AKADEMIK, "text", "/ajukan dukungan"));
        answer(person, AKADEMIK, application);
        tap(person, AKADEMIK, "Belum diketahui");
        answer(person, AKADEMIK, trouble);
        tap(person, AKADEMIK, "Lewati");
        tap(person, AKADEMIK, "Kirim");
    }

    private void pass(Duration time) {
        settle();
        emulator.clock().advance(time);
    }

    private void tap(long person, long chat, String label) {
        JsonNode message = await(person, chat, candidate -> has(candidate, label));
        emulator.call(
                "POST",
                "as/" + person + "/tap",
                Map.of(
                        "chat_id",
                        chat,
                        "message_id",
                        message.path("message_id").asInt(),
                        "button",
                        label,
                        "wait_ms",
                        PATIENCE.toMillis()));
    }

    private void answer(long person, long chat, String text) {
        JsonNode prompt = await(
                person,
                chat,
                message -> message.path("reply_markup").path("force_reply").asBoolean(false));
        int message = prompt.path("message_id").asInt();
        emulator.call(
                "POST",
                "as/" + person + "/send",
                Map.of("chat_id", chat, "reply_to_message_id", message, "text", text));
        await(() -> Optional.of(messages(person, chat))
                .filter(left -> left.stream()
                        .noneMatch(other -> other.path("message_id").asInt() == message)));
    }

    /** Waits until the chats show all that has happened, so that it is dated then. */
    private void settle() {
        await(() -> Optional.of(bot.hasShownAll()).filter(shown -> shown));
    }

    private JsonNode await(long person, long chat, Predicate<JsonNode> wanted) {
        return await(() -> messages(person, chat).stream().filter(wanted).findFirst());
    }

    private static <T> T await(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("the sandbox's story got stuck; delete its directory and start again");
    }

    private List<JsonNode> messages(long person, long chat) {
        List<JsonNode> messages = new ArrayList<>();
        emulator.call("GET", "as/" + person + "/messages", Map.of("chat_id", chat, "limit", MEMORY))
                .path("messages")
                .forEach(messages::add);
        Collections.reverse(messages);
        return messages;
    }

    private static boolean has(JsonNode message, String label) {
        return message.path("reply_markup")
                .path("inline_keyboard")
                .valueStream()
                .anyMatch(row -> row.valueStream()
                        .anyMatch(button -> button.path("text").asString("").equals(label)));
    }
}
