package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Surfaces;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.text.ParseMode;
import id.sopan.store.Store;
import id.sopan.wording.Button;
import id.sopan.wording.Tap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the chats show, held against what is stored.
 *
 * @param compared what of a card's text is compared
 */
record Tampilan(Store store, RunProjection projection, Warga admin, UnaryOperator<String> compared) {

    Tampilan(Store store, RunProjection projection, Warga admin) {
        this(store, projection, admin, UnaryOperator.identity());
    }

    SeenMessage card(Run run, Address at, Warga reader) {
        long message = message(run, at);
        return reader.person()
                .reads(at.chat(), message)
                .orElseThrow(() -> new AssertionError("the card " + message + " is not in " + at));
    }

    private SeenMessage card(Run run, Address at, List<SeenMessage> chat) {
        long message = message(run, at);
        return chat.stream()
                .filter(seen -> seen.id() == message)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the card " + message + " is not in " + at));
    }

    private long message(Run run, Address at) {
        return new Surfaces(store)
                .message("run:" + run.id(), at, "card")
                .orElseThrow(() -> new AssertionError(run.number() + " has no card in " + at));
    }

    /** Each group shows the cards that it should, and no other card of these runs there can be tapped. */
    void everyChatShows(List<Run> runs) {
        Map<Long, List<SeenMessage>> chats = new HashMap<>();
        Map<Long, Set<Integer>> reminders = Twins.known(store, "reminder:");
        for (Run run : runs) {
            for (Show show : projection.wanted(run.id()).orElseThrow().shows()) {
                if (!show.to().isPrivate()) {
                    long chat = show.to().chat();
                    shows(
                            run,
                            show,
                            chats.computeIfAbsent(chat, admin.person()::reads),
                            reminders.getOrDefault(chat, Set.of()));
                }
            }
        }
    }

    private void shows(Run run, Show show, List<SeenMessage> chat, Set<Integer> reminders) {
        SeenMessage card = card(run, show.to(), chat);
        assertThat(compared.apply(card.text()))
                .isEqualTo(compared.apply(plain(show.card().html())));
        assertThat(card.buttons()).isEqualTo(labels(show));
        assertThat(chat)
                .noneMatch(message ->
                        message.id() != card.id() && !reminders.contains(message.id()) && canBeTapped(message, run));
    }

    private static List<String> labels(Show show) {
        return show.card().rows().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
    }

    private static boolean canBeTapped(SeenMessage message, Run run) {
        return message.data().stream()
                .flatMap(data -> Tap.parse(data).stream())
                .anyMatch(tap -> tap instanceof Tap.OnRun onRun
                        && onRun.run().equals(run.id())
                        && !onRun.action().isBeside());
    }

    static String plain(String html) {
        return ParseMode.read(html, "HTML").trimmed().text();
    }
}
