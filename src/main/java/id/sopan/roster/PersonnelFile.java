package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is stored of one person.
 *
 * @param groups ids of the groups in which they were met and which they did not leave since
 * @param standIns who stands in for them
 * @param news the date of the last that Telegram told of their coming or going, by group
 */
record PersonnelFile(
        Colleague colleague, List<Asking> asking, Set<Long> groups, List<StandIn> standIns, Map<Long, Instant> news) {

    static final String ADMIN = "admin";
    static final String ASKING = "asking";
    /** Somebody stands in for them, or will, or did until lately. */
    static final String REPRESENTED = "represented";

    /** Those stored before groups, stand-ins and news were kept have none. */
    PersonnelFile {
        asking = List.copyOf(asking);
        groups = groups == null ? Set.of() : Set.copyOf(groups);
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
        news = news == null ? Map.of() : Map.copyOf(news);
    }

    static String listedFor(Hat hat) {
        return "hat:" + hat.unit() + ":" + hat.role().id();
    }

    static PersonnelFile of(Person person) {
        return new PersonnelFile(Colleague.of(person), List.of(), Set.of(), List.of(), Map.of());
    }

    static String metIn(long group) {
        return "in:" + group;
    }

    static String deputizedBy(long person) {
        return "deputy:" + person;
    }

    static String called(String username) {
        return "username:" + username.toLowerCase(Locale.ROOT);
    }

    /** What the document is found by. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        colleague.listed().forEach(hat -> keys.add(listedFor(hat)));
        groups.forEach(group -> keys.add(metIn(group)));
        if (colleague.username() != null) {
            keys.add(called(colleague.username()));
        }
        if (colleague.admin()) {
            keys.add(ADMIN);
        }
        if (!pending().isEmpty()) {
            keys.add(ASKING);
        }
        standIns.forEach(standIn -> keys.add(deputizedBy(standIn.deputy().id())));
        if (!standIns.isEmpty()) {
            keys.add(REPRESENTED);
        }
        return keys;
    }

    PersonnelFile with(Colleague colleague) {
        return new PersonnelFile(colleague, asking, groups, standIns, news);
    }

    PersonnelFile with(Asking asked) {
        return new PersonnelFile(
                colleague, Stream.concat(without(asked.hat()), Stream.of(asked)).toList(), groups, standIns, news);
    }

    PersonnelFile listing(Hat hat) {
        Set<Hat> more = new HashSet<>(colleague.listed());
        more.add(hat);
        return new PersonnelFile(colleague.listed(more), without(hat).toList(), groups, standIns, news);
    }

    PersonnelFile unlisting(Hat hat) {
        Set<Hat> fewer = new HashSet<>(colleague.listed());
        fewer.remove(hat);
        return with(colleague.listed(fewer));
    }

    PersonnelFile withoutAsking(Hat hat) {
        return new PersonnelFile(colleague, without(hat).toList(), groups, standIns, news);
    }

    /** @param present whether they are in that group, as far as is known */
    PersonnelFile in(long group, boolean present) {
        Set<Long> next = new HashSet<>(groups);
        if (present) {
            next.add(group);
        } else {
            next.remove(group);
        }
        return new PersonnelFile(colleague, asking, next, standIns, news);
    }

    /** Likewise, as Telegram tells it. */
    PersonnelFile in(long group, boolean present, Instant at) {
        return in(group, present).with(group, at);
    }

    private PersonnelFile with(long group, Instant at) {
        Map<Long, Instant> latest = new HashMap<>(news);
        latest.put(group, at);
        return new PersonnelFile(colleague, asking, groups, standIns, latest);
    }

    /** Whether something later than that is known of their coming to or leaving that group. */
    boolean knowsLater(long group, Instant at) {
        Instant last = news.get(group);
        return last != null && at.isBefore(last);
    }

    /** Whether the last that was told or seen of them there is that they left. */
    boolean hasLeft(long group) {
        return news.containsKey(group) && !groups.contains(group);
    }

    PersonnelFile migrated(long from, long to) {
        PersonnelFile there = in(from, false).in(to, true);
        Instant last = news.get(from);
        return last == null ? there : there.with(to, last);
    }

    PersonnelFile with(StandIn standIn) {
        return new PersonnelFile(
                colleague,
                asking,
                groups,
                Stream.concat(standIns.stream(), Stream.of(standIn)).toList(),
                news);
    }

    PersonnelFile withoutStandIn(String id) {
        List<StandIn> others =
                standIns.stream().filter(standIn -> !standIn.id().equals(id)).toList();
        return new PersonnelFile(colleague, asking, groups, others, news);
    }

    Optional<Asking> asked(Hat hat) {
        return asking.stream().filter(asked -> asked.hat().equals(hat)).findFirst();
    }

    List<Request> pending() {
        return asking.stream()
                .filter(asked -> asked.refused() == null)
                .map(this::request)
                .toList();
    }

    Request request(Asking asked) {
        return new Request(colleague.person(), asked.hat(), asked.at());
    }

    private Stream<Asking> without(Hat hat) {
        return asking.stream().filter(asked -> !asked.hat().equals(hat));
    }
}
