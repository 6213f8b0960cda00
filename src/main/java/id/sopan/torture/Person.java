package id.sopan.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in their unit's group, who does one thing of what the chat offers.
 *
 * @param entitled whether they may act for the unit
 * @param asks whether their unit asks for permits
 */
record Person(Wire wire, Ledger ledger, long id, String name, Group group, boolean entitled, boolean asks) {

    static final String RECORDED = "Sudah kami catat.";
    /** Whether it counts is open: when the tap is delivered again Telegram may say who is a member. */
    static final String UNCERTAIN = "Telegram belum menjawab apakah Bapak/Ibu anggota";

    private static final Pattern NUMBER = Pattern.compile("IZ-\\d{4}-\\d{4}");
    private static final int SEEN = 16;
    private static final int PATIENCE = 20_000;

    /** Those of cards and forms that are pressed, and one in how many times. */
    private static final Map<String, Integer> BUTTONS = Map.ofEntries(
            Map.entry("Setujui", 1),
            Map.entry("Tolak", 4),
            Map.entry("Minta Perbaikan", 3),
            Map.entry("Ambil", 1),
            Map.entry("Lepas", 6),
            Map.entry("Selesai", 1),
            Map.entry("Isi formulir", 1),
            Map.entry("Kirim", 1),
            Map.entry("Urungkan", 8),
            Map.entry("Lanjutkan", 1));

    /** Does one thing. Nothing where there is nothing to do. */
    void act(int pick, int step) {
        Random random = new Random(pick);
        Deed.Question question = group.question(id).orElse(null);
        if (question != null && random.nextInt(4) > 0) {
            say(Deed.REPLY, question, "Keterangan ke-" + step + " dari " + name + ".");
        } else if (asks && random.nextInt(4) == 0) {
            say(Deed.ASK, null, "/ajukan izin");
        } else if ((asks || !entitled) && random.nextInt(12) == 0) {
            withdraw(random, step);
        } else {
            tapSomething(random);
        }
    }

    private void withdraw(Random random, int step) {
        List<String> numbers = new ArrayList<>();
        for (Seen seen : group.read(id, SEEN)) {
            Matcher number = NUMBER.matcher(seen.text());
            while (number.find()) {
                numbers.add(number.group());
            }
        }
        if (!numbers.isEmpty()) {
            String number = numbers.get(random.nextInt(numbers.size()));
            say(Deed.WITHDRAW, null, "/batal " + number + " Alasan ke-" + step + " dari " + name + ".");
        }
    }

    private void say(String what, Deed.@Nullable Question question, String text) {
        boolean hears = group.hasBot();
        long asked = group.id();
        JsonNode said = question == null
                ? group.act(id, "send", Map.of("text", text))
                : group.act(id, "send", Map.of("text", text, "reply_to_message_id", question.message()));
        long chat = said.path("chat").path("id").asLong();
        String origin = Deed.message(chat, said.path("message_id").asLong());
        Deed deed = new Deed(id, name, what, origin, text, Instant.now(), question);
        if (hears && chat == asked && group.hasBot()) {
            ledger.did(deed);
        } else {
            ledger.didUnheard(deed);
        }
    }

    private record Choice(Seen message, String label) {}

    private void tapSomething(Random random) {
        List<Choice> choices = new ArrayList<>();
        for (Seen message : group.read(id, random.nextInt(10) == 0 ? 10 * SEEN : SEEN)) {
            for (String label : message.buttons()) {
                int seldom = BUTTONS.getOrDefault(label, 0);
                if (seldom > 0 && random.nextInt(seldom) == 0) {
                    choices.add(new Choice(message, label));
                }
            }
        }
        if (!choices.isEmpty()) {
            Choice choice = choices.get(random.nextInt(choices.size()));
            tap(choice.message(), choice.label());
        }
    }

    void tap(Seen message, String label) {
        boolean heard = group.hasBot();
        int struck = wire.struck();
        Instant begun = Instant.now();
        long since = System.nanoTime();
        JsonNode tap = group.act(id, "tap", Map.of("message_id", message.id(), "button", label));
        String callback = tap.path("id").asString();
        ledger.did(Deed.ofTap(id, name, label, callback));
        JsonNode answer = wire.get("taps/" + callback, Map.of("wait_ms", PATIENCE));
        ledger.wasTold(Deed.tap(callback), told(answer), (System.nanoTime() - since) / 1_000_000);
        if (isAnswered(answer)) {
            Instant now = Instant.now();
            boolean undisturbed = heard && wire.struck() == struck && group.hasBot();
            String text = answer.path("text").asString("");
            ledger.wasAnswered(
                    Deed.tap(callback), new Ledger.Answer(message.data(label), begun, now, undisturbed, text));
        }
    }

    static Ledger.Told told(JsonNode answer) {
        if (answer.path("text").asString("").startsWith(RECORDED)) {
            return Ledger.Told.RECORDED;
        }
        if (!isAnswered(answer) || answer.path("text").asString("").startsWith(UNCERTAIN)) {
            return Ledger.Told.NOTHING;
        }
        return answer.path("show_alert").asBoolean(false) ? Ledger.Told.REFUSED : Ledger.Told.HEARD;
    }

    private static boolean isAnswered(JsonNode tap) {
        return tap.path("state").asString("").equals("answered");
    }

    Seen says(String text) {
        return new Seen(group.act(id, "send", Map.of("text", text)));
    }
}
