package id.sopan.checkup;

import id.sopan.desk.AgencyCalendars;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import id.sopan.wording.Menus;
import id.sopan.wording.Moments;
import id.sopan.wording.Wording;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checklist of an installation, as it is now. */
public final class Checkup {

    private static final List<Check> CHECKS = List.of(
            new TokenCheck(),
            new PrivacyCheck(),
            new RoleCheck(),
            new HomeCheck(),
            new PeopleCheck(),
            new DecisionCheck(),
            new SingleCheck(),
            new CalendarCheck(),
            new ClockCheck(),
            new StoreCheck(),
            new BackupCheck());

    private final Roster roster;
    private final ProcedureLibrary procedures;
    private final AgencyCalendars calendars;
    private final Store store;
    private final Supplier<Optional<Link>> link;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param link asks Telegram; empty where it does not answer */
    public Checkup(
            Roster roster,
            ProcedureLibrary procedures,
            AgencyCalendars calendars,
            Store store,
            Supplier<Optional<Link>> link,
            InstantSource clock,
            ZoneId zone) {
        this.roster = roster;
        this.procedures = procedures;
        this.calendars = calendars;
        this.store = store;
        this.link = link;
        this.clock = clock;
        this.zone = zone;
    }

    /** Looks at everything anew; asks Telegram. */
    public Card card(Language language) {
        Facts facts = facts();
        List<Finding> findings = CHECKS.stream().map(check -> check.of(facts)).toList();
        Wording wording = Wording.in(language);
        long wrong = count(findings, Finding.Mark.WRONG);
        long doubtful = count(findings, Finding.Mark.DOUBTFUL);
        String head = wording.html("check.head", Moments.in(language, zone).of(clock.instant()), wrong, doubtful);
        List<String> lines = Stream.concat(Stream.of(head), findings.stream().map(finding -> finding.html(language)))
                .toList();
        return Card.with(String.join("\n", lines), List.of(List.of(Menus.checkAgain(language))));
    }

    private static long count(List<Finding> findings, Finding.Mark mark) {
        return findings.stream().filter(finding -> finding.mark() == mark).count();
    }

    private Facts facts() {
        return new Facts(
                link.get(),
                posts(),
                procedures.all(),
                clock.instant().atZone(zone).toLocalDate(),
                calendars.covered(),
                store.keeping(),
                store.answers());
    }

    private List<Facts.Post> posts() {
        List<Unit> lost = roster.unreachable();
        Map<Long, Boolean> told = new HashMap<>();
        List<Facts.Post> posts = new ArrayList<>();
        for (Unit unit : roster.units()) {
            Facts.Home home = home(unit, lost, told);
            unit.roles().stream()
                    .map(role -> new Facts.Post(
                            unit.name(),
                            role,
                            home,
                            unit.accessOf(role) == Unit.Access.OPEN,
                            listed(new Hat(unit.id(), role))))
                    .forEach(posts::add);
        }
        return posts;
    }

    private Facts.Home home(Unit unit, List<Unit> lost, Map<Long, Boolean> told) {
        Unit.Home home = unit.home();
        if (home == null) {
            return Facts.Home.NONE;
        }
        if (lost.contains(unit)) {
            return Facts.Home.LOST;
        }
        return told.computeIfAbsent(home.chat(), roster.chats()::isToldOfMembers)
                ? Facts.Home.ADMINISTRATOR
                : Facts.Home.MEMBER;
    }

    private Set<Long> listed(Hat hat) {
        return roster.listedFor(hat).stream().map(Colleague::id).collect(Collectors.toSet());
    }
}
