package id.sopan.torture;

import id.sopan.engine.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every chat shows, held against what it should. */
final class Chats {

    private static final Set<String> WHY_NOT = Set.of(
            "sudah dicatat lebih dahulu",
            "sudah tidak berlaku",
            "ini ditutup",
            "sudah ditutup",
            "sudah dijawab",
            "tidak dapat diubah lagi",
            "tidak ditemukan",
            "hanya dapat dilakukan oleh unit pemohon",
            "salah satu tombol");

    private static final Set<String> DECISIONS = Set.of("Setujui", "Tolak", "Minta Perbaikan");

    private final Town town;
    private final Evidence evidence;
    private final Set<String> deleted;
    private final Map<Group, List<Seen>> shown = new HashMap<>();

    /** @param deleted messages that somebody deleted, as {@code chat/message} */
    Chats(Town town, Evidence evidence, Set<String> deleted) {
        this.town = town;
        this.evidence = evidence;
        this.deleted = deleted;
        town.groups().forEach(group -> shown.put(group, group.read(town.admin(), Integer.MAX_VALUE)));
    }

    /** How many messages tell somebody that what they wrote was not taken. */
    long whyNot() {
        return shown.values().stream()
                .flatMap(List::stream)
                .filter(seen -> WHY_NOT.stream().anyMatch(seen.text()::contains))
                .count();
    }

    record Twin(Group group, Seen message) {}

    /** Cards that can be tapped and that the bot does not know: their answer was lost. */
    List<Twin> twins() {
        List<Twin> twins = new ArrayList<>();
        shown.forEach((group, messages) -> messages.stream()
                .filter(Chats::isCard)
                .filter(message -> !evidence.knows(group.id(), message.id()))
                .forEach(message -> twins.add(new Twin(group, message))));
        return twins;
    }

    /** Of requests, forms and prompts: what they say names one, unlike that of a menu. */
    private static boolean isCard(Seen message) {
        return message.data().stream().anyMatch(data -> data.matches("v1:[A-Za-z0-9_-]{12}:.*"));
    }

    /** What is not as it should be. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        evidence.cards().stream().filter(card -> card.chat() < 0).forEach(card -> look(card, mistakes));
        for (Run run : evidence.runs()) {
            whoDecides(run, mistakes);
        }
        return mistakes;
    }

    private void look(Evidence.Card card, List<String> mistakes) {
        if (deleted.contains(card.chat() + "/" + card.message())) {
            return;
        }
        Group group = town.groups().stream()
                .filter(one -> one.id() == card.chat())
                .findFirst()
                .orElse(null);
        Seen seen = group == null
                ? null
                : shown.getOrDefault(group, List.of()).stream()
                        .filter(message -> message.id() == card.message())
                        .findFirst()
                        .orElse(null);
        String name = "the card of " + card.number() + " in " + (group == null ? card.chat() : group.title());
        if (seen == null) {
            mistakes.add(name + " is missing (message " + card.message() + ")");
        } else if (!seen.text().equals(card.text()) || !seen.buttons().equals(card.buttons())) {
            mistakes.add(
                    name + " says " + seen.text() + seen.buttons() + " and should say " + card.text() + card.buttons());
        }
    }

    /** By the model: its decision can be tapped in the chat of the unit that decides, and in no other. */
    private void whoDecides(Run run, List<String> mistakes) {
        String unit = Model.of(town.roll(), run).state().unit();
        shown.forEach((group, messages) -> {
            boolean offered = messages.stream()
                    .filter(message ->
                            message.data().stream().anyMatch(data -> data.startsWith("v1:" + run.id() + ":")))
                    .anyMatch(message -> message.buttons().stream().anyMatch(DECISIONS::contains));
            if (offered && !group.title().equals(unit)) {
                mistakes.add(run.number() + " can be decided in " + group.title() + ", though it waits for "
                        + (unit.isEmpty() ? "no decision" : unit));
            }
        });
    }
}
