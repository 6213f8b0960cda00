package id.sopan.console;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.roster.Unit;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/kalender}: by which days and hours time is counted, each day off with its source. */
@Controller
record CalendarPage(Supplier<Workplace> workplace) {

    /** The calendars of the units that one reads, each once; of the agency where there are none. */
    @GetMapping("/konsol/kalender")
    ModelAndView calendar(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        Map<String, List<Unit>> alike = visitor.offered(work.roster()).stream()
                .collect(Collectors.groupingBy(
                        unit -> work.calendars().of(unit).version(), LinkedHashMap::new, Collectors.toList()));
        List<String> calendars = alike.values().stream()
                .map(units -> told(work, visitor, work.calendars().of(units.getFirst()), names(visitor, units)))
                .toList();
        return Pages.of(visitor, "calendar", "kalender")
                .addObject(
                        "calendars",
                        calendars.isEmpty()
                                ? List.of(told(work, visitor, work.calendars().ofAgency(), ""))
                                : calendars);
    }

    private static String names(Visitor visitor, List<Unit> units) {
        return Wording.in(visitor.language()).and(units.stream().map(Unit::name).toList());
    }

    private static String told(Workplace work, Visitor visitor, WorkingCalendar calendar, String whose) {
        return CalendarText.of(calendar, whose, calendar.date(work.clock().instant()), visitor.language());
    }
}
