package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.Bot;
import id.sopan.desk.RunAudit;
import id.sopan.engine.Entry;
import id.sopan.engine.Run;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data that a killed bot has left behind, held against what people did and were told. */
final class Aftermath implements AutoCloseable {

    private static final Pattern SENT = Pattern.compile("telah kami terima dengan nomor ([A-Z]{2}-\\d{4}-\\d{4})");
    private static final Pattern REFUSED = Pattern.compile(
            "sudah dicatat lebih dahulu|sudah tidak berlaku|ini ditutup|sudah ditutup|sudah dijawab|berkas atau foto|salah satu tombol pada",
            Pattern.CASE_INSENSITIVE);

    private final Store store;
    private final Bot bot;
    private final Agency agency;

    Aftermath(Programs programs, Agency agency, Store store) {
        this.agency = agency;
        this.store = store;
        bot = new Bot(KilledBot.plan(programs.emulator(), agency.admin.id()), store, InstantSource.system());
        bot.procedures().refresh();
        bot.calendars().library().refresh();
    }

    /** When people are at work, from then on. */
    Instant working(Instant from) {
        return bot.calendars().ofAgency().workingFrom(from).orElseThrow();
    }

    boolean isSettled() {
        return Stream.of(Collection.RUNS, Collection.DIALOGUES, Collection.REPLIES)
                        .allMatch(collection -> none(collection, "unshown"))
                && none(Collection.RUNS, "owes")
                && none(Collection.RUNS, "unnumbered");
    }

    private boolean none(Collection collection, String key) {
        return store.documents(collection).query(Query.of(key).limit(1)).isEmpty();
    }

    Twins twins() {
        return Twins.in(store, agency.chats(), agency.admin);
    }

    /** @return what was found, in words */
    String verify() {
        assertThat(store.documents(Collection.DEADLETTERS).query(Query.all()))
                .as("updates set aside")
                .isEmpty();
        List<Run> runs = new RunAudit(store, bot.procedures()).areSound().runs();
        assertThat(runs).as("the kills left time to work").isNotEmpty();
        everyAcknowledgedTapCounts(runs);
        everySentFormIsARequest(runs);
        long unrecorded = everyTextIsKept();
        new Tampilan(store, bot.projection(), agency.admin, Aftermath::untimed).everyChatShows(runs);
        return "%d requests (%d ended), %d journal entries, %d acknowledged taps, %d texts (%d of them refused with a word)"
                .formatted(
                        runs.size(),
                        runs.stream().filter(run -> !run.isOpen()).count(),
                        runs.stream().mapToLong(run -> run.journal().size()).sum(),
                        agency.told().acknowledged().size(),
                        agency.told().written().size(),
                        unrecorded);
    }

    /** Without the time that is left, which goes on while the bot is dead. */
    private static String untimed(String card) {
        return card.replaceAll("(?m)^(⏱ Batas|⚠️ Melewati batas|[▓░]).*\\R?", "");
    }

    private void everyAcknowledgedTapCounts(List<Run> runs) {
        Set<String> recorded = runs.stream()
                .flatMap(run -> run.journal().stream())
                .map(Entry::origin)
                .map(origin -> String.valueOf(origin.callback()))
                .collect(Collectors.toSet());
        assertThat(recorded)
                .as("acknowledged taps in the journals")
                .containsAll(agency.told().acknowledged());
    }

    private void everySentFormIsARequest(List<Run> runs) {
        Set<String> sent = new TreeSet<>();
        messages().forEach(message -> {
            Matcher matcher = SENT.matcher(message.text());
            while (matcher.find()) {
                sent.add(matcher.group(1));
            }
        });
        assertThat(runs.stream().map(Run::number).toList())
                .as("requests that a form says were sent")
                .containsAll(sent);
        assertThat(runs.stream().filter(run -> run.parent() == null).map(Run::number))
                .as("forms that say what was sent")
                .allSatisfy(number -> assertThat(sent).contains(number));
    }

    /** What somebody wrote is in a journal or a form, or they were told why not. */
    private long everyTextIsKept() {
        String kept = Stream.of(Collection.RUNS, Collection.DIALOGUES)
                .flatMap(collection -> store.documents(collection).query(Query.all()).stream())
                .map(Document::json)
                .collect(Collectors.joining());
        List<String> unrecorded = agency.told().written().stream()
                .filter(text -> !kept.contains(text))
                .toList();
        long refusals = messages()
                .filter(message -> REFUSED.matcher(message.text()).find())
                .count();
        assertThat((long) unrecorded.size())
                .as("texts that are nowhere: " + unrecorded)
                .isLessThanOrEqualTo(refusals);
        return unrecorded.size();
    }

    private Stream<SeenMessage> messages() {
        return agency.chats().stream().flatMap(chat -> agency.admin.person().reads(chat).stream());
    }

    @Override
    public void close() {
        bot.close();
        store.close();
    }
}
