package id.sopan.schedule;

import id.sopan.outbox.Address;
import id.sopan.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reminder as it is stored.
 *
 * @param number of all that went to its chat, from 1 without gaps
 * @param marks see {@link PageKeys#MARKS}
 */
record Page(String id, long version, long number, Letter letter, Set<String> marks) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What falls due so soon after a message was sent is added to it. */
    private static final Duration GATHERED = Duration.ofMinutes(5);

    private static final int MOST = 12;

    static Page fresh(long number, Letter letter) {
        return new Page(
                "remind %s %06d".formatted(letter.to().key(), number), 1, number, letter, Set.of(PageKeys.UNSHOWN));
    }

    /** What begins the ids of all that were sent to one place; those that moved with their group keep theirs. */
    static String place(String id) {
        return id.substring(0, id.lastIndexOf(' '));
    }

    static Page read(Document document) {
        return new Page(
                document.id(),
                document.version(),
                document.order(),
                JSON.readValue(document.json(), Letter.class),
                document.keys().stream().filter(PageKeys.MARKS::contains).collect(Collectors.toSet()));
    }

    /** Whether it may not have been sent yet. */
    boolean toBeSent() {
        return marks.contains(PageKeys.UNSHOWN);
    }

    /** Whether it was not in the chat when it was last looked for there. */
    boolean isLookedFor() {
        return toBeSent() || isDoubted();
    }

    boolean isDoubted() {
        return marks.contains(PageKeys.DOUBTED);
    }

    /** It may have to look another way. */
    Page changed() {
        return marked(with(marks, PageKeys.CHANGED));
    }

    /** Looked for in the chat, which shows it as it is. */
    Page shown(boolean doubted) {
        return marked(doubted ? Set.of(PageKeys.DOUBTED) : Set.of());
    }

    private Page marked(Set<String> next) {
        return new Page(id, version + 1, number, letter, next);
    }

    private static Set<String> with(Set<String> marks, String mark) {
        return Stream.concat(marks.stream(), Stream.of(mark)).collect(Collectors.toSet());
    }

    Document document() {
        return new Document(id, version, number, PageKeys.of(letter, marks), JSON.writeValueAsString(letter));
    }

    /** As it stays when nobody looks at it any more: what it told stays told. */
    Document closed() {
        return new Document(id, version + 1, number, PageKeys.closed(letter), JSON.writeValueAsString(letter));
    }

    /** Whether these belong into the same message: it has just been written, and tells the like of other runs. */
    boolean gathers(List<Item> items, Instant now) {
        boolean recent = !now.isBefore(letter.at()) && now.isBefore(letter.at().plus(GATHERED));
        Set<Object> kinds = letter.items().stream().map(Item::kind).collect(Collectors.toSet());
        Set<String> runs = runs();
        return recent
                && letter.items().size() + items.size() <= MOST
                && items.stream().allMatch(item -> kinds.contains(item.kind()) && !runs.contains(item.run()));
    }

    /**
     * Whether all of it was told before that. When each item was added is not noted, but when the first was: the last may have
     * been by {@link #GATHERED} later, and counts as told then rather than being told twice.
     */
    boolean isBefore(Instant instant) {
        return !letter.at().plus(GATHERED).isAfter(instant);
    }

    Page with(List<Item> items) {
        List<Item> all = Stream.concat(letter.items().stream(), items.stream()).toList();
        return new Page(
                id, version + 1, number, new Letter(letter.to(), letter.at(), all), with(marks, PageKeys.UNSHOWN));
    }

    /** As it is stored, where what it tells counts as told in that chat as well. */
    Document toldIn(long chat, Document stored) {
        Set<String> keys = new HashSet<>(stored.keys());
        letter.items()
                .forEach(item ->
                        keys.add(PageKeys.told(new Address(chat, letter.to().topic()), item)));
        return new Document(id, version + 1, number, keys, stored.json());
    }

    /** @param closed whether nobody looks at it any more */
    Document moved(long chat, boolean closed) {
        Letter moved = new Letter(new Address(chat, letter.to().topic()), letter.at(), letter.items());
        return closed
                ? new Page(id, version, number, moved, Set.of()).closed()
                : new Page(id, version + 1, number, moved, marks).document();
    }

    /** Whether this is a later message that names some of the same runs. */
    boolean repeats(Page other) {
        return isAfter(other) && other.runs().stream().anyMatch(runs()::contains);
    }

    /** Ids of those that it names. */
    Set<String> runs() {
        return letter.items().stream().map(Item::run).collect(Collectors.toSet());
    }

    boolean isAfter(Page other) {
        return letter.to().equals(other.letter.to()) && number > other.number;
    }
}
