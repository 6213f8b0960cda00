package id.sopan.torture;

import id.sopan.engine.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What every chat shows, held against what it should.
 *
 * @param shown all messages of each group
 * @param deleted messages that somebody deleted, as {@code chat/message}
 */
record Chats(Roll roll, Map<Group, List<Seen>> shown, Evidence evidence, Set<String> deleted) {

    /** As the bot says it once a minute to somebody whom it does not hear for now. */
    static final String TOO_MANY = "permintaan Bapak/Ibu terlalu banyak dalam waktu singkat";

    /** As a question's card begins that somebody else's act has closed. */
    private static final Pattern OVER = Pattern.compile("Pertanyaan tentang permohonan (\\S+) ini ditutup");

    private static final Set<String> DECISIONS = Set.of("Setujui", "Tolak", "Minta Perbaikan");

    /** How long after one another two messages may be one that was sent twice. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    /** How late something that people did may be answered. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(30);

    /** Likewise where the bot was dead meanwhile. */
    private static final Duration HEAPED = Duration.ofMinutes(3);

    private static final Duration WHOLE_SECONDS = Duration.ofSeconds(2);

    static Chats of(Town town, Evidence evidence, Set<String> deleted) {
        Map<Group, List<Seen>> shown = new HashMap<>();
        town.groups().forEach(group -> shown.put(group, group.read(town.admin(), Integer.MAX_VALUE)));
        return new Chats(town.roll(), shown, evidence, deleted);
    }

    /** When this person was told in their group that they are not heard for now. */
    List<Instant> tooMany(Person person) {
        return shown.getOrDefault(person.group(), List.of()).stream()
                .filter(seen -> seen.text().contains(TOO_MANY) && seen.text().contains(person.name()))
                .map(Seen::at)
                .toList();
    }

    /** Whether what was replied to is about a request of which a card above it says that the question is closed, and why. */
    boolean tellsThatItIsOver(Deed reply) {
        Deed.Question question = reply.question();
        return question != null
                && shown.entrySet().stream()
                        .filter(chat -> chat.getKey().id() == reply.chat())
                        .flatMap(chat -> chat.getValue().stream())
                        .filter(seen -> seen.id() < question.message())
                        .map(seen -> OVER.matcher(seen.text()))
                        .anyMatch(over -> over.lookingAt() && question.text().contains(over.group(1)));
    }

    /** Whether messages of a chat are where they were: it is still that of a group. */
    boolean isWhereItWas(long chat) {
        return shown.keySet().stream().anyMatch(group -> group.id() == chat);
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
            whoActs(run, mistakes);
            howItEnded(run, mistakes);
        }
        return mistakes;
    }

    /** By the model: whether it has ended, and how. */
    private void howItEnded(Run run, List<String> mistakes) {
        String ending = Model.of(roll, run).state().ending();
        cards(run).forEach(message -> {
            for (Model.State state : Model.State.values()) {
                boolean says = !state.ending().isEmpty() && message.text().contains(state.ending());
                boolean should = !ending.isEmpty() && state.ending().equals(ending);
                if (says != should) {
                    mistakes.add("a card of " + run.number() + (should ? " does not say " : " says ")
                            + state.ending().strip() + ": " + message.text());
                }
            }
        });
    }

    private Stream<Seen> cards(Run run) {
        return evidence.cards().stream()
                .filter(card -> card.number().equals(String.valueOf(run.number())))
                .flatMap(card -> shown.entrySet().stream()
                        .filter(chat -> chat.getKey().id() == card.chat())
                        .flatMap(chat -> chat.getValue().stream())
                        .filter(message -> message.id() == card.message()));
    }

    private record Said(String text, int repliesTo) {}

    /** What was said twice at once, where people there had not done two things, no answer was lost and no bot killed. */
    List<String> repeated(Ledger ledger, Struck struck) {
        List<String> repeated = new ArrayList<>();
        shown.forEach((group, messages) -> {
            Map<Said, Seen> last = new HashMap<>();
            List<String> here = new ArrayList<>();
            messages.stream().filter(Seen::isOfBot).filter(Seen::isAsSent).forEach(message -> {
                Seen before = last.put(new Said(message.text(), message.repliesTo()), message);
                if (before != null
                        && message.at().isBefore(before.at().plus(AT_ONCE))
                        && !struck.wasKilled(
                                before.at().minus(WHOLE_SECONDS), message.at().plus(WHOLE_SECONDS))
                        && !isOwedTwice(group, before, message, ledger, struck)) {
                    here.add("messages " + before.id() + " and " + message.id() + " in " + group.title()
                            + " say the same: " + message.text());
                }
            });
            if (here.size() > struck.unconfirmed(group.id())) {
                repeated.addAll(here);
            }
        });
        return repeated;
    }

    private boolean isOwedTwice(Group group, Seen before, Seen message, Ledger ledger, Struck struck) {
        boolean killed = struck.wasKilled(before.at().minus(HEAPED), message.at());
        Instant earliest = before.at().minus(killed ? HEAPED : ON_THE_WAY);
        return ledger.all().stream()
                        .filter(deed -> roll.person(deed.by())
                                .filter(person -> person.group().equals(group))
                                .isPresent())
                        .filter(deed -> deed.at().isAfter(earliest)
                                && deed.at().isBefore(message.at().plus(WHOLE_SECONDS)))
                        .limit(2)
                        .count()
                > 1;
    }

    private void look(Evidence.Card card, List<String> mistakes) {
        if (deleted.contains(card.chat() + "/" + card.message())) {
            return;
        }
        Group group = shown.keySet().stream()
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

    /** By the model: what is next can be tapped in the chat of the unit that does it, and a decision in no other. */
    private void whoActs(Run run, List<String> mistakes) {
        Model.State state = Model.of(roll, run).state();
        Set<String> next = state.offers();
        shown.forEach((group, messages) -> {
            boolean acts = group.title().equals(state.unit());
            if (acts && !offers(run, messages, next) && !isDeleted(run, group)) {
                mistakes.add(run.number() + " waits for " + group.title() + ", where nothing offers " + next);
            } else if (!acts && offers(run, messages, DECISIONS)) {
                mistakes.add(run.number() + " can be decided in " + group.title() + ", though it waits for "
                        + (state.unit().isEmpty() ? "no decision" : state.unit()));
            }
        });
    }

    /** Not below the confirmation of a note, whose buttons are refused once they are old. */
    private static boolean offers(Run run, List<Seen> messages, Set<String> labels) {
        String ofRun = "v1:" + run.id() + ":";
        Pattern beside = Pattern.compile(ofRun + "\\d+:j:.*");
        return messages.stream()
                .flatMap(message -> labels.stream().map(message::data))
                .anyMatch(
                        data -> data.startsWith(ofRun) && !beside.matcher(data).matches());
    }

    private boolean isDeleted(Run run, Group group) {
        return evidence.cards().stream()
                .filter(card -> card.chat() == group.id() && card.number().equals(String.valueOf(run.number())))
                .anyMatch(card -> deleted.contains(card.chat() + "/" + card.message()));
    }
}
