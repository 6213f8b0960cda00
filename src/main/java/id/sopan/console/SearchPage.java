package id.sopan.console;

import id.sopan.roster.Unit;
import id.sopan.wording.Sought;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/cari}: all that one may read, by words and filters that stand in the address. */
@Controller
record SearchPage(Supplier<Workplace> workplace) {

    /** @param field names of those that do not do, between blanks */
    private record Unfit(String field, String why) {}

    @GetMapping("/konsol/cari")
    ModelAndView search(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        return page(work, visitor, Wanted.of(request), new Search(work, visitor));
    }

    static ModelAndView page(Workplace work, Visitor visitor, Wanted wanted, Search search) {
        List<Unit> units = visitor.offered(work.roster());
        Unfit unfit = unfit(visitor, units, wanted);
        ModelAndView page = Pages.of(visitor, "search", "cari")
                .addObject("refused", unfit.why())
                .addObject("wrong", unfit.field())
                .addObject("wanted", wanted)
                .addObject("states", Sought.STATES)
                .addObject("procedures", work.procedures().all())
                .addObject("units", units)
                .addObject("language", visitor.language());
        if (!unfit.why().isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        Instant before = wanted.before();
        return page.addObject("found", search.find(wanted))
                .addObject("before", before == null ? null : search.moment(before));
    }

    /** Why it cannot be looked for; empty where it can. */
    private static Unfit unfit(Visitor visitor, List<Unit> units, Wanted wanted) {
        Wording wording = Wording.in(visitor.language());
        if (wanted.unreadable()) {
            return new Unfit("dari sampai", wording.say("console.search.days"));
        }
        if (!Visitor.isAmong(units, wanted.unit())) {
            return new Unfit("unit", wording.say("console.unit.unknown", wanted.unit()));
        }
        return wanted.hasUnknownState()
                ? new Unfit("keadaan", wording.say("console.search.state.unknown", wanted.keadaan()))
                : new Unfit("", "");
    }
}
