package id.sopan;

import id.sopan.sandbox.Emulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What has happened in the sandbox before anybody comes: a support request that is done, one that waits. */
record SandboxStory(Emulator emulator, Bot bot, OfficeDays days) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int MEMORY = 50;

    private static final String APPLICATION = "sebutkan aplikasi";
    private static final String TROUBLE = "jelaskan kendalanya";
    private static final String REPORT = "laporan perawatan";

    private static final String BEST = "5 · sangat baik";
    private static final String QUICK = "cepat";

    private static final long SARI = 5001;
    private static final long BUDI = 5002;
    private static final long DEWI = 5005;
    private static final long AKADEMIK = -1001000000001L;
    private static final long MANAGE_SERVER = -1001000000003L;

    void play() {
        request(SARI, "Aplikasi presensi tidak dapat dibuka sejak pukul 07.00", "Aplikasi presensi");
        pass(Duration.ofMinutes(12));
        tap(DEWI, MANAGE_SERVER, "Ambil", () -> shows(DEWI, MANAGE_SERVER, "Lepas"));
        pass(Duration.ofMinutes(35));
        tap(DEWI, MANAGE_SERVER, "Selesai", () -> asks(DEWI, MANAGE_SERVER, REPORT));
        answer(
                DEWI,
                MANAGE_SERVER,
                REPORT,
                "Layanan basis data dijalankan kembali; ruang penyimpanan dibersihkan",
                () -> shows(SARI, AKADEMIK, "Sudah normal"));
        pass(Duration.ofMinutes(20));
        tap(SARI, AKADEMIK, "Sudah normal", () -> shows(SARI, AKADEMIK, BEST));
        tap(SARI, AKADEMIK, BEST, () -> shows(SARI, AKADEMIK, QUICK));
        tap(SARI, AKADEMIK, QUICK, () -> !shows(SARI, AKADEMIK, QUICK));
        settle();
        emulator.clock().advanceTo(days.second());
        request(BUDI, "Unggah berkas nilai gagal dengan pesan waktu habis", "SIAKAD");
        settle();
    }

    private void request(long person, String trouble, String application) {
        act("/ajukan dukungan", () -> say(person, "/ajukan dukungan"), () -> asks(person, AKADEMIK, APPLICATION));
        answer(person, AKADEMIK, APPLICATION, application, () -> shows(person, AKADEMIK, "Belum diketahui"));
        tap(person, AKADEMIK, "Belum diketahui", () -> asks(person, AKADEMIK, TROUBLE));
        answer(person, AKADEMIK, TROUBLE, trouble, () -> shows(person, AKADEMIK, "Lewati"));
        tap(person, AKADEMIK, "Lewati", () -> shows(person, AKADEMIK, "Kirim"));
        tap(person, AKADEMIK, "Kirim", () -> !shows(person, AKADEMIK, "Kirim"));
    }

    private void pass(Duration time) {
        settle();
        emulator.clock().advance(time);
    }

    private void say(long person, String text) {
        emulator.call("POST", "as/" + person + "/send", Map.of("chat_id", AKADEMIK, "text", text));
    }

    private void tap(long person, long chat, String label, BooleanSupplier done) {
        act(label, () -> bearing(person, chat, label).ifPresent(message -> tap(person, chat, label, message)), done);
    }

    private void tap(long person, long chat, String label, JsonNode message) {
        Map<String, Object> tap = Map.of(
                "chat_id",
                chat,
                "message_id",
                message.path("message_id").asInt(),
                "button",
                label,
                "wait_ms",
                AGAIN.toMillis());
        emulator.call("POST", "as/" + person + "/tap", tap);
    }

    private void answer(long person, long chat, String question, String text, BooleanSupplier done) {
        act(text, () -> prompt(person, chat, question).ifPresent(prompt -> reply(person, chat, prompt, text)), done);
    }

    private void reply(long person, long chat, JsonNode prompt, String text) {
        Map<String, Object> reply = Map.of(
                "chat_id", chat,
                "reply_to_message_id", prompt.path("message_id").asInt(),
                "text", text);
        emulator.call("POST", "as/" + person + "/send", reply);
    }

    /** Waits until the chats show all that has happened, so that it is dated then. */
    private void settle() {
        act("all is shown", () -> {}, bot::hasShownAll);
    }

    /**
     * Does it until it has had its effect. On a slow machine Telegram's answer to a call can come too late, so that the
     * bot does not know its own message, or takes what is done there for late; people would then do it once more.
     */
    private void act(String what, Runnable act, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            act.run();
            long again = System.nanoTime() + AGAIN.toNanos();
            while (System.nanoTime() < again) {
                if (done.getAsBoolean()) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            bot.tick();
        }
        throw new IllegalStateException(
                "the sandbox's story got stuck at \"" + what + "\"; delete its directory and start again");
    }

    private boolean shows(long person, long chat, String label) {
        return bearing(person, chat, label).isPresent();
    }

    private Optional<JsonNode> bearing(long person, long chat, String label) {
        return messages(person, chat).stream()
                .filter(message -> has(message, label))
                .findFirst();
    }

    private boolean asks(long person, long chat, String question) {
        return prompt(person, chat, question).isPresent();
    }

    private Optional<JsonNode> prompt(long person, long chat, String question) {
        return messages(person, chat).stream()
                .filter(message ->
                        message.path("reply_markup").path("force_reply").asBoolean(false))
                .filter(message -> message.path("text").asString("").contains(question))
                .findFirst();
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
