package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.outbox.Surfaces;
import id.sopan.scenario.CountingStore;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.wording.ReminderItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request of which two chats are reminded day after day. */
class ReminderBookTest {

    private static final Address GROUP = new Address(-5, null);
    private static final Address TOPIC = new Address(-6, 3);
    private static final Address SUPERGROUP = new Address(-1005, null);
    private static final Instant FIRST = Instant.parse("2026-11-02T01:00:00Z");
    private static final int DAYS = 12;

    private final List<String> changed = new ArrayList<>();

    @AutoClose
    private CountingStore store;

    private ReminderBook book;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = new CountingStore(SqliteStore.open(directory), Collection.REMINDERS);
        book = book(page -> true);
        for (int day = 1; day <= DAYS; day++) {
            remind(GROUP, "run", day);
            remind(TOPIC, "run", day);
        }
        remind(GROUP, "other", DAYS + 1);
        changed.clear();
        store.read();
    }

    /** What is not there is in doubt. */
    private ReminderBook book(Predicate<Page> isThere) {
        return new ReminderBook(
                store, page -> isThere.test(page) ? Surfaces.Standing.THERE : Surfaces.Standing.IN_DOUBT, changed::add);
    }

    private void remind(Address to, String run, int day) {
        Instant at = FIRST.plus(Duration.ofDays(day));
        book.record(to, List.of(new Call(to, item(run, day, at), at)), at);
    }

    private static Item item(String run, int day, Instant named) {
        return new Item(run, "kerja", 1, null, "day " + day, ReminderItem.Kind.OVERDUE, named);
    }

    @Test
    void ofAllThatNameItTheLastInEachChatIsReadAndLooksAnotherWay() {
        book.runChanged("run");
        assertThat(changed).containsExactlyInAnyOrder("remind -5/ 000012", "remind -6/3 000012");
        assertThat(store.read()).isEqualTo(2);
    }

    @Test
    void theLastIsThatOfTheGroupAlsoOnceItHasMoved() {
        book.moved(GROUP.chat(), SUPERGROUP.chat());
        book.runChanged("run");
        assertThat(changed).containsExactlyInAnyOrder("remind -5/ 000012", "remind -6/3 000012");

        remind(SUPERGROUP, "run", DAYS + 2);
        changed.clear();
        book.runChanged("run");
        assertThat(changed).containsExactlyInAnyOrder("remind -1005/ 000014", "remind -6/3 000012");
    }

    @Test
    void whatWasToldIsNotToldAnewWhileTheGroupMoves() {
        book.moving(GROUP.chat(), SUPERGROUP.chat());
        remind(SUPERGROUP, "run", DAYS);
        remind(GROUP, "other", DAYS + 1);
        assertThat(changed).as("wherever the unit lives just then").isEmpty();

        remind(GROUP, "run", DAYS + 2);
        assertThat(changed).contains("remind -5/ 000014");
        book.moved(GROUP.chat(), SUPERGROUP.chat());
        changed.clear();
        remind(SUPERGROUP, "run", DAYS);
        remind(SUPERGROUP, "run", DAYS + 2);
        assertThat(changed).isEmpty();
    }

    @Test
    void whatWasToldBeforeItsTimeByTheCalendarThatCountsNowIsToldOnceMore() {
        Instant told = FIRST.plus(Duration.ofDays(DAYS));
        Instant later = told.plus(Duration.ofDays(2));
        List<Call> call = List.of(new Call(GROUP, item("run", DAYS, later), later));
        book.record(GROUP, call, later);
        assertThat(changed).contains("remind -5/ 000014");
        changed.clear();
        book.record(GROUP, call, later.plus(Duration.ofHours(1)));
        book.record(GROUP, List.of(new Call(GROUP, item("run", DAYS, told), told)), later);
        assertThat(changed).isEmpty();
    }

    @Test
    void whatCannotBeReadCountsAsTold() {
        Documents reminders = store.documents(Collection.REMINDERS);
        Document whole = reminders.find("remind -6/3 000012").orElseThrow();
        Document spoiled = whole.next("{");
        assertThat(reminders.replace(spoiled, whole.version())).isTrue();
        Instant later = FIRST.plus(Duration.ofDays(DAYS + 1));
        book.record(TOPIC, List.of(new Call(TOPIC, item("run", DAYS, later), later)), later);
        assertThat(changed).isEmpty();
    }

    @Test
    void whereTheLastCannotBeReadItIsTheOneBefore() {
        Documents reminders = store.documents(Collection.REMINDERS);
        Document whole = reminders.find("remind -6/3 000012").orElseThrow();
        Document spoiled = whole.next("{");
        assertThat(reminders.replace(spoiled, whole.version())).isTrue();
        book.runChanged("run");
        assertThat(changed).containsExactlyInAnyOrder("remind -5/ 000012", "remind -6/3 000011");
        assertThat(reminders.ids(Query.of(PageKeys.naming("run")))).hasSize(2 * DAYS);
    }

    private static Call call(String run, Instant at) {
        return new Call(GROUP, item(run, DAYS + 2, at), at);
    }

    @Test
    void whatWasSentAndIsNotInTheChatGathersNothing() {
        ReminderBook lost = book(page -> false);
        Instant at = FIRST.plus(Duration.ofDays(DAYS + 2));
        lost.record(GROUP, List.of(call("a", at)), at);
        lost.record(GROUP, List.of(call("b", at)), at);
        assertThat(lost.find("remind -5/ 000014").orElseThrow().letter().items())
                .as("until it is sent")
                .hasSize(2);
        assertThat(lost.shown("remind -5/ 000014", 2)).isTrue();

        lost.record(GROUP, List.of(call("c", at)), at);
        assertThat(lost.find("remind -5/ 000014").orElseThrow().letter().items())
                .as("it may have come, and is not sent a second time")
                .hasSize(2);
        assertThat(lost.find("remind -5/ 000015").orElseThrow().letter().items())
                .hasSize(1);
        assertThat(lost.shown("remind -5/ 000015", 1)).isTrue();

        book.record(GROUP, List.of(call("d", at)), at);
        assertThat(book.find("remind -5/ 000015").orElseThrow().letter().items())
                .as("what is there is changed")
                .hasSize(2);
    }

    @Test
    void oneThatMayBeMissingRepeatsNothingUntilItIsFoundAndThenWhoeverFollowsLooksAtBoth() {
        Set<String> found = new HashSet<>(Set.of("remind -6/3 000012"));
        ReminderBook ours = book(page -> found.contains(page.id()));
        Instant at = FIRST.plus(Duration.ofDays(DAYS + 1));
        assertThat(ours.shown("remind -6/3 000012", 1)).isTrue();
        ours.record(TOPIC, List.of(new Call(TOPIC, item("run", DAYS + 1, at), at)), at);
        assertThat(ours.shown("remind -6/3 000013", 1)).isTrue();
        Page earlier = ours.find("remind -6/3 000012").orElseThrow();
        assertThat(ours.isRepeated(earlier, "run")).isFalse();
        assertThat(ours.unshown()).doesNotContain("remind -6/3 000012", "remind -6/3 000013");
        changed.clear();
        ours.runChanged("run");
        assertThat(changed).contains("remind -6/3 000012").doesNotContain("remind -6/3 000013");

        changed.clear();
        found.add("remind -6/3 000013");
        assertThat(ours.isRepeated(earlier, "run")).isTrue();
        assertThat(ours.shown("remind -6/3 000013", 2)).isTrue();
        assertThat(ours.unshown()).contains("remind -6/3 000012").doesNotContain("remind -6/3 000013");
        assertThat(changed).containsExactly("remind -6/3 000012");
    }

    @Test
    void whatMayBeMissingIsToldOnceMoreOnALaterDay() {
        ReminderBook lost = book(page -> false);
        Instant due = FIRST.plus(Duration.ofDays(DAYS + 2));
        for (int day = 0; day < 4; day++) {
            Instant at = due.plus(Duration.ofDays(day));
            Call call = new Call(GROUP, item("run", DAYS + 2, due), due, null, at.plus(Duration.ofDays(1)), at);
            assertThat(lost.isTold(call)).as("day " + day).isEqualTo(day >= 2);
            lost.record(GROUP, List.of(call), at);
            assertThat(lost.isTold(call)).isTrue();
            assertThat(lost.isAskedAgain(call)).as("day " + day).isEqualTo(day == 0);
            lost.unshown().stream()
                    .filter(id -> id.compareTo("remind -5/ 000014") >= 0)
                    .forEach(id -> assertThat(lost.shown(id, 1)).isTrue());
        }
        assertThat(lost.find("remind -5/ 000015")).isPresent();
        assertThat(lost.find("remind -5/ 000016")).isEmpty();
    }

    @Test
    void afterThreeMonthsNobodyLooksAtItAndItStaysTold() {
        assertThat(book.bygone(Instant.parse("2027-01-31T16:59:00Z"))).isEmpty();
        assertThat(book.bygone(Instant.parse("2027-02-01T01:00:00Z"))).contains("remind -5/ 000001");
        assertThat(book.bygone(Instant.parse("2027-03-31T01:00:00Z"))).contains("remind -5/ 000001");

        book.forget("remind -5/ 000001", run -> false);
        assertThat(book.find("remind -5/ 000001")).isEmpty();
        assertThat(book.bygone(Instant.parse("2027-02-01T01:00:00Z"))).doesNotContain("remind -5/ 000001");
        remind(GROUP, "run", 1);
        assertThat(changed).isEmpty();
    }

    @Test
    void whatIsOverIsNotKeptButForTheLastOfItsChat() {
        Documents reminders = store.documents(Collection.REMINDERS);
        for (int page = 1; page <= DAYS; page++) {
            book.forget("remind -6/3 %06d".formatted(page), run -> true);
        }
        book.forget("remind -5/ 000001", "other"::equals);
        assertThat(reminders.find("remind -5/ 000001"))
                .as("of a run that goes on")
                .isPresent();
        assertThat(reminders.ids(Query.of(PageKeys.sentTo(TOPIC)))).containsExactly("remind -6/3 000012");
        assertThat(book.find("remind -6/3 000012")).isEmpty();

        remind(TOPIC, "run", DAYS + 1);
        assertThat(changed).contains("remind -6/3 000013");
    }
}
