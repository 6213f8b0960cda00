package id.sopan.console;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.roster.Unit;
import id.sopan.wording.CalendarText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/kalender}: by which days and hours time is counted, each day off with its source. */
@Controller
final class CalendarPage {

    private final Supplier<Workplace> workplace;

    CalendarPage(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    /** The calendar of each of one's units; of the agency for an admin who has none. */
    @GetMapping("/konsol/kalender")
    ModelAndView calendar(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        List<String> calendars = new ArrayList<>();
        for (Unit unit : visitor.units()) {
            calendars.add(told(work, visitor, work.calendars().of(unit), unit.name()));
        }
        if (calendars.isEmpty()) {
            calendars.add(told(work, visitor, work.calendars().ofAgency(), ""));
        }
        return Pages.of(visitor, "calendar", "kalender").addObject("calendars", calendars);
    }

    private static String told(Workplace work, Visitor visitor, WorkingCalendar calendar, String whose) {
        return CalendarText.of(calendar, whose, calendar.date(work.clock().instant()), visitor.language());
    }
}
