package id.sopan.console;

import id.sopan.engine.Hat;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Chat;
import id.sopan.roster.Colleague;
import id.sopan.roster.Request;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.wording.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/unit}: the units, where they live, and who may act for them; one's own, for an admin all. */
@Controller
record UnitsPage(Supplier<Workplace> workplace) {

    /** @param home title of its group; empty where it has none */
    record Shown(String name, String home, String zone, List<Holding> roles) {}

    /** @param open whether each member of the group may act, beside those who are listed */
    record Holding(String role, boolean open, List<String> listed) {}

    /** Somebody who waits for an admin to confirm them. */
    record Waiting(String person, String unit, String role, String since) {}

    @GetMapping("/konsol/unit")
    ModelAndView units(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Roster roster = workplace.get().roster();
        ProcedureLibrary procedures = workplace.get().procedures();
        List<Unit> units = visitor.offered(roster);
        List<Request> waiting = visitor.admin() ? roster.requests() : List.of();
        return Pages.of(visitor, "units", "unit")
                .addObject(
                        "units",
                        units.stream()
                                .map(unit -> shown(roster, procedures, visitor, unit))
                                .toList())
                .addObject(
                        "admins",
                        roster.admins().stream()
                                .flatMap(admin -> roster.colleague(admin).stream())
                                .map(Colleague::name)
                                .sorted()
                                .toList())
                .addObject(
                        "waiting",
                        waiting.stream()
                                .map(asked -> waiting(roster, procedures, visitor, asked))
                                .toList());
    }

    private static Shown shown(Roster roster, ProcedureLibrary procedures, Visitor visitor, Unit unit) {
        String home = Optional.ofNullable(unit.home())
                .flatMap(place -> roster.chats().chat(place.chat()))
                .map(Chat::title)
                .orElse("");
        List<Holding> roles = procedures.roles().sorted(unit.roles()).stream()
                .map(role -> new Holding(
                        procedures.nama(role).in(visitor.language()),
                        unit.accessOf(role) == Unit.Access.OPEN,
                        roster.listedFor(new Hat(unit.id(), role)).stream()
                                .map(Colleague::name)
                                .sorted()
                                .toList()))
                .toList();
        return new Shown(unit.name(), home, Moments.zoneName(unit.zone()), roles);
    }

    private static Waiting waiting(Roster roster, ProcedureLibrary procedures, Visitor visitor, Request asked) {
        return new Waiting(
                asked.person().name(),
                roster.unit(asked.hat().unit())
                        .map(Unit::name)
                        .orElse(asked.hat().unit()),
                procedures.nama(asked.hat().role()).in(visitor.language()),
                Moments.in(visitor.language(), visitor.zone()).of(asked.at()));
    }
}
