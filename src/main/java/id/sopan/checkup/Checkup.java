package id.sopan.checkup;

import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Runs;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.SetAside;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Store;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.CheckButtons;
import id.sopan.wording.Listed;
import id.sopan.wording.Moments;
import id.sopan.wording.UnitChoice;
import id.sopan.wording.Wording;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checklist of an installation, as it is now.
 *
 * @param link asks Telegram; empty where it does not answer
 * @param copies of the files that people send; empty where none are kept
 * @param otherZones that instances on the same store go by
 */
public record Checkup(
        Roster roster,
        ProcedureLibrary procedures,
        AgencyCalendars calendars,
        Runs runs,
        Store store,
        Supplier<Optional<Link>> link,
        Supplier<Optional<Copies>> copies,
        Supplier<List<String>> otherZones,
        InstantSource clock,
        ZoneId zone) {

    private static final List<Function<Facts, Finding>> CHECKS = List.of(
            LinkChecks::token,
            LinkChecks::privacy,
            UnitChecks::roles,
            UnitChecks::homes,
            UnitChecks::people,
            DecisionCheck::of,
            UnitChecks::single,
            CalendarCheck::of,
            LinkChecks::clock,
            StoreChecks::store,
            StoreChecks::requests,
            StoreChecks::backup);

    private static final int MOST_PRESSES = 20;

    /** In days: whoever has a day in doubt asks before it comes. */
    private static final int PROVISIONAL_WITHIN = 60;

    /** So many requests are read, besides those that have not ended. */
    private static final int NEWEST = 500;

    /** Looks at everything anew; asks Telegram. */
    public Card card(Language language) {
        Facts facts = facts();
        List<Finding> findings = Stream.concat(
                        CHECKS.stream().map(check -> check.apply(facts)),
                        Stream.of(
                                        FilesCheck.ofRefused("check.files.refused", procedures.refused()),
                                        FilesCheck.ofRefused(
                                                "check.calendar.refused",
                                                calendars.library().refused()),
                                        FilesCheck.ofSetAside(
                                                "check.files.aside",
                                                procedures.setAside().stream().map(SetAside::file)),
                                        FilesCheck.ofSetAside(
                                                "check.calendar.aside", calendars.library().setAside().stream()),
                                        copies.get().flatMap(FilesCheck::of),
                                        StoreChecks.zones(zone, otherZones.get()))
                                .flatMap(Optional::stream))
                .toList();
        Wording wording = Wording.in(language);
        long wrong = count(findings, Finding.Mark.WRONG);
        long doubtful = count(findings, Finding.Mark.DOUBTFUL);
        String head = wording.html("check.head", Moments.in(language, zone).of(clock.instant()), wrong, doubtful);
        return Card.with(text(head, findings, language), rows(findings, language));
    }

    /** Of more than one message has room for, the worst. */
    static String text(String head, List<Finding> findings, Language language) {
        String whole = Finding.html(head, findings, language);
        return Card.length(whole) <= Card.MESSAGE
                ? whole
                : Listed.message(
                        findings.size(),
                        List.of(head),
                        findings.stream()
                                .sorted(Comparator.comparing(Finding::mark).reversed())
                                .map(finding -> finding.shortest(language))
                                .toList(),
                        more -> Wording.in(language).html("check.more", more),
                        List.of());
    }

    /** What is named more than once is pressed in one place. */
    private static List<List<Button>> rows(List<Finding> findings, Language language) {
        Stream<Button> presses = findings.stream()
                .flatMap(finding -> finding.presses().stream())
                .distinct()
                .limit(MOST_PRESSES)
                .map(press -> press.in(language));
        return Stream.concat(presses, Stream.of(CheckButtons.again(language)))
                .map(List::of)
                .toList();
    }

    private static long count(List<Finding> findings, Finding.Mark mark) {
        return findings.stream().filter(finding -> finding.mark() == mark).count();
    }

    private Facts facts() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return new Facts(
                link.get(),
                posts(),
                procedures.all(),
                today,
                calendars.covered(),
                Provisional.first(calendars.ofAgency().data(), today, PROVISIONAL_WITHIN),
                store.keeping(),
                store.answers(),
                runs.newest(NEWEST),
                runs.illegible(NEWEST));
    }

    private List<Facts.Post> posts() {
        List<Unit> lost = roster.unreachable();
        List<Unit> there = roster.units().stream()
                .filter(unit -> unit.home() != null && !lost.contains(unit))
                .toList();
        Map<Long, Boolean> told = ofHomes(there.stream(), roster.chats()::isToldOfMembers);
        Map<Long, OptionalInt> members = ofHomes(there.stream().filter(Checkup::isOpen), roster.chats()::mostPeople);
        List<Facts.Post> posts = new ArrayList<>();
        for (Unit unit : roster.units()) {
            Facts.Home home = home(unit, lost, told);
            unit.roles().stream()
                    .map(role -> new Facts.Post(
                            new UnitChoice(unit.id(), unit.name()),
                            role,
                            home,
                            unit.accessOf(role) == Unit.Access.OPEN,
                            listed(new Hat(unit.id(), role)),
                            unit.home() == null
                                    ? OptionalInt.empty()
                                    : members.getOrDefault(unit.home().chat(), OptionalInt.empty())))
                    .forEach(posts::add);
        }
        return posts;
    }

    private static boolean isOpen(Unit unit) {
        return unit.roles().stream().anyMatch(role -> unit.accessOf(role) == Unit.Access.OPEN);
    }

    /** Of each group where one of these units lives; all are asked at once. */
    private static <T> Map<Long, T> ofHomes(Stream<Unit> units, LongFunction<T> asked) {
        Map<Long, T> told = new ConcurrentHashMap<>();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            units.flatMap(unit -> Stream.ofNullable(unit.home()))
                    .map(Unit.Home::chat)
                    .distinct()
                    .forEach(home -> asking.execute(() -> told.put(home, asked.apply(home))));
        }
        return told;
    }

    private static Facts.Home home(Unit unit, List<Unit> lost, Map<Long, Boolean> told) {
        Unit.Home home = unit.home();
        if (home == null) {
            return Facts.Home.NONE;
        }
        if (lost.contains(unit)) {
            return Facts.Home.LOST;
        }
        return told.getOrDefault(home.chat(), false) ? Facts.Home.ADMINISTRATOR : Facts.Home.MEMBER;
    }

    private Set<Long> listed(Hat hat) {
        return roster.listedFor(hat).stream().map(Colleague::id).collect(Collectors.toSet());
    }
}
