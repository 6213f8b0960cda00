package id.sopan.scenario;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Somebody who does whatever the chat offers: answers what they are asked, taps a button, asks for something new. */
final class Colleague {

    private static final Set<String> UNTOUCHED = Set.of("Batal", "Kembali", "Ubah", "Hapus", "Saya petugas Unit TI");
    private static final int SEEN = 14;
    private static final String RECORDED = "Sudah kami catat.";

    private final Warga warga;
    private final long chat;
    private final List<String> commands;
    private final Told told;
    private final Random random;
    private int texts;

    Colleague(Warga warga, long chat, List<String> commands, Told told, Random random) {
        this.warga = warga;
        this.chat = chat;
        this.commands = commands;
        this.told = told;
        this.random = random;
    }

    void act() {
        List<SeenMessage> seen = seen();
        int prompt = warga.person().prompt(chat);
        Optional<SeenMessage> asked =
                seen.stream().filter(message -> message.id() == prompt).findFirst();
        if (asked.isPresent() && !asked.get().text().contains("lampirkan")) {
            warga.replies(chat, prompt, text());
        } else if (!commands.isEmpty() && random.nextInt(6) == 0) {
            warga.says(chat, commands.get(random.nextInt(commands.size())));
        } else {
            tapSomething(seen);
        }
    }

    private List<SeenMessage> seen() {
        List<SeenMessage> seen = new ArrayList<>();
        warga.person()
                .control()
                .get("as/" + warga.id() + "/messages?limit=" + SEEN + "&chat_id=" + chat)
                .path("messages")
                .forEach(message -> seen.add(new SeenMessage(message)));
        return seen;
    }

    private String text() {
        String text = "Catatan ke-%d dari %s.".formatted(++texts, warga.name());
        told.written().add(text);
        return text;
    }

    private void tapSomething(List<SeenMessage> seen) {
        List<Runnable> taps = new ArrayList<>();
        for (SeenMessage message : seen) {
            for (String label : message.buttons()) {
                boolean rarely = label.equals("Urungkan") || label.equals("Tolak") || label.equals("Lepas");
                if (!UNTOUCHED.contains(label) && !(rarely && random.nextInt(8) != 0)) {
                    taps.add(() -> tap(message, label));
                }
            }
        }
        if (!taps.isEmpty()) {
            taps.get(random.nextInt(taps.size())).run();
        }
    }

    private void tap(SeenMessage message, String label) {
        TapAnswer answer = warga.person().taps(chat, message, label);
        if (answer.isAnswered() && answer.text().startsWith(RECORDED)) {
            told.acknowledged().add(answer.id());
        }
    }
}
