package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.conversation.Replies;
import id.sopan.conversation.RequestCards;
import id.sopan.desk.Anonymising;
import id.sopan.desk.RemovalOrders;
import id.sopan.desk.RemovalOrders.Order;
import id.sopan.desk.Runs;
import id.sopan.engine.Event;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.outbox.Callings;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.Language;
import id.sopan.report.ToldWords;
import id.sopan.roster.Audit;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.schedule.Recurring;
import id.sopan.session.Sessions;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.OwnDataCards;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the data of those who asked for it. Every step can be done twice, and the order is there until all are done: what
 * was cut short is done again. Open requests keep the name, and are looked at until they have ended.
 */
final class Removing implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Removing.class);

    /** How long what was cleared by itself, as a day after a removal, may be in the store's files. */
    private static final Duration SCRUBBED_EACH = Duration.ofHours(1);

    private final Store store;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    /** When what was removed, and what is cleared later, also by a process before, was taken out of the store's files last. */
    private volatile Instant scrubbed = Instant.MIN;

    private final RemovalOrders orders;
    private final Anonymising anonymising;
    private final Runs runs;
    private final FileCopies copies;
    private final ToldWords words;
    private final Roster roster;
    private final Sessions sessions;
    private final Surfaces surfaces;
    private final Documents deadLetters;
    private final Documents reminders;
    private final Documents summaries;
    private final Replies replies;
    private final Withholding withholding;
    private final AdminPost admins;
    private final Callings callings;

    Removing(
            Store store,
            RemovalOrders orders,
            Agency agency,
            FileCopies copies,
            Sessions sessions,
            Surfaces surfaces,
            Replies replies,
            Withholding withholding,
            Callings callings) {
        this.store = store;
        this.orders = orders;
        this.anonymising = agency.anonymising();
        this.runs = agency.runs();
        this.copies = copies;
        this.words = new ToldWords(store);
        this.roster = agency.roster();
        this.sessions = sessions;
        this.surfaces = surfaces;
        this.deadLetters = store.documents(Collection.DEADLETTERS);
        this.reminders = store.documents(Collection.REMINDERS);
        this.summaries = store.documents(Collection.SUMMARIES);
        this.replies = replies;
        this.withholding = withholding;
        this.admins = agency.admins();
        this.callings = callings;
    }

    @Override
    public void run(Instant now) {
        List<Order> open = orders.open();
        Set<Long> going = open.stream().map(Order::person).collect(Collectors.toSet());
        for (Order order : open) {
            boolean ignored = isDone(order.id(), () -> {
                remove(order, going);
                return true;
            });
        }
        boolean isToBeScrubbed = now.isBefore(scrubbed) || !now.isBefore(scrubbed.plus(SCRUBBED_EACH));
        if (isToBeScrubbed && store.scrub()) {
            scrubbed = now;
        }
    }

    /** False also where it fails, which keeps nobody from the others; told once, and without what may be in it. */
    private boolean isDone(String what, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            if (failed.add(what)) {
                LOG.error(
                        "Penghapusan data pada {} gagal ({}), dan terus dicoba lagi. / Data cannot be removed from {}, and"
                                + " it is tried again and again.",
                        what,
                        e.getClass().getSimpleName(),
                        what);
            }
            return false;
        }
    }

    /** @param going whose data are removed, too, and who are told of nobody else's any more */
    private void remove(Order order, Set<Long> going) {
        List<String> ids = order.runs();
        if (ids == null) {
            Order found = order.found(anonymising.with(order.person()));
            orders.save(found);
            remove(found, going);
            return;
        }
        List<String> more = ids.stream()
                .filter(run -> !failed.contains(run))
                .flatMap(run -> anonymising.linked(run, order.person()).stream())
                .filter(run -> !ids.contains(run))
                .distinct()
                .toList();
        if (!more.isEmpty()) {
            Order longer = order.and(more);
            orders.save(longer);
            remove(longer, going);
            return;
        }
        List<String> left = ids.stream()
                .filter(run -> !isDone(run, () -> isOutOf(run, order.person())))
                .toList();
        List<Bereft> without =
                without(order, ids.stream().filter(run -> !left.contains(run)).toList());
        tellRequesters(order, without, going);
        if (!order.told()) {
            everythingElse(calledBy(order), without, left);
        } else if (left.size() == ids.size()) {
            return;
        }
        if (left.isEmpty()) {
            forgetTold(order.person());
            orders.done(order);
        } else {
            orders.save(order.left(left));
        }
        scrubbed = Instant.MIN;
    }

    private boolean isOutOf(String run, long person) {
        Optional<Run> before = runs.find(run);
        words.forget(before.map(found -> said(found, person)).orElse(List.of()));
        if (!anonymising.remove(run, person, copies::keepOnly)) {
            return false;
        }
        Set<String> names = before.map(found -> names(found, person)).orElse(Set.of());
        runs.find(run).filter(Run::lacksSomebody).ifPresent(without -> withholding.about(without, person, names));
        return true;
    }

    /**
     * A request out of which somebody was taken.
     *
     * @param requester Telegram's id; null where that is nobody, or was taken out
     */
    private record Bereft(
            String run, String number, @Nullable Long requester) {}

    /** Of those that were looked through the ones that lost something since it was ordered. */
    private List<Bereft> without(Order order, List<String> ids) {
        Instant ordered = Instant.parse(order.at()).truncatedTo(ChronoUnit.MILLIS);
        return ids.stream()
                .flatMap(id -> runs.legible(id).stream())
                .filter(run -> run.number() != null
                        && run.journal().stream()
                                .anyMatch(entry -> entry.event() instanceof Event.PersonRemoved
                                        && !entry.recordedAt().isBefore(ordered)))
                .map(run -> new Bereft(run.id(), Objects.requireNonNull(run.number()), requester(run)))
                .toList();
    }

    private static @Nullable Long requester(Run run) {
        Person requester = run.requester().person();
        return requester == null || requester.wasRemoved() ? null : requester.id();
    }

    private static List<String> numbers(List<Bereft> numbered) {
        return numbered.stream().map(Bereft::number).sorted().toList();
    }

    /** Each of them once, in private, of all that went at once; not whose data it was. */
    private void tellRequesters(Order order, List<Bereft> without, Set<Long> going) {
        Map<Long, List<Bereft>> theirs = new TreeMap<>();
        for (Bereft one : without) {
            if (one.requester() != null && !going.contains(one.requester()) && roster.hasStarted(one.requester())) {
                theirs.computeIfAbsent(one.requester(), id -> new ArrayList<>()).add(one);
            }
        }
        theirs.forEach((requester, taken) -> replies.say(
                Replies.REMOVED + order.id() + " from " + taken.getFirst().run() + " to " + requester,
                new Address(requester, null),
                OwnDataCards.takenFrom(numbers(taken), roster.chats().language(requester))));
    }

    private static Set<String> names(Run run, long person) {
        return run.journal().stream()
                .map(entry -> entry.by().person())
                .filter(by -> by != null && by.id() == person)
                .map(by -> by.name().strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What that person said of how an ended request went. */
    private static List<String> said(Run run, long person) {
        return run.isOpen()
                ? List.of()
                : run.journal().stream()
                        .filter(entry -> entry.by().person() != null
                                && entry.by().person().id() == person)
                        .map(entry -> entry.event() instanceof Event.Rated rated ? rated.word() : null)
                        .filter(Objects::nonNull)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** What they were told in private, which nobody asks for any more: first words, reminders, reports. */
    private void forgetTold(long person) {
        Predicate<String> trace = RemovalOrders.trace(person).asPredicate();
        delete(reminders, document -> trace.test(document.id()));
        delete(summaries, document -> document.keys().contains("chat:" + person));
        surfaces.forget(person, "reminder");
        surfaces.forget(person, "report");
        new RequestCards(replies).letGo(person);
    }

    private static void delete(Documents documents, Predicate<Document> which) {
        List<Document> found = new ArrayList<>();
        documents.scan(Query.all(), document -> {
            if (which.test(document)) {
                found.add(document);
            }
        });
        found.forEach(document -> documents.delete(document.id(), document.version()));
    }

    /** Noted before the roster forgets it. */
    private Order calledBy(Order order) {
        roster.refresh();
        Order noted = order.calledBy(roster.unitsCalling(order.person()));
        orders.save(noted);
        return noted;
    }

    /** Told before the roster forgets in which language and for which units. */
    private void everythingElse(Order order, List<Bereft> without, List<String> left) {
        long person = order.person();
        List<String> done = numbers(without);
        List<String> open = left.stream()
                .map(id -> runs.legible(id).map(Run::number).orElse(id))
                .sorted()
                .toList();
        Optional<Colleague> known = roster.colleague(person);
        Language language = roster.chats().language(person);
        List<String> units = known.stream()
                .flatMap(one -> one.listed().stream())
                .map(hat -> roster.unitName(hat.unit()))
                .distinct()
                .sorted()
                .toList();
        if (roster.hasStarted(person)) {
            replies.say(
                    Replies.REMOVED + order.id(),
                    new Address(person, null),
                    OwnDataCards.removed(done.size(), open, language));
        }
        String admin = order.by() == null ? null : roster.nameOf(order.by());
        admins.tell(
                Replies.REMOVED + "for admins " + order.id(),
                spoken -> OwnDataCards.removedOfSomebody(done, open.size(), units, admin, spoken));
        Predicate<String> trace = RemovalOrders.trace(person).asPredicate();
        delete(deadLetters, letter -> trace.test(letter.json()));
        sessions.endAll(person);
        roster.erase(person);
        Stream.ofNullable(order.units()).flatMap(Set::stream).forEach(callings::forgotten);
        roster.note(
                order.by() == null ? Long.valueOf(0) : order.by(),
                Audit.What.PERSON_REMOVED,
                order.at(),
                String.valueOf(order.found()));
    }
}
