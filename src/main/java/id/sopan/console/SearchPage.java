package id.sopan.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/cari}: all that one may read, by words and filters that stand in the address. */
@Controller
final class SearchPage {

    private final Supplier<Workplace> workplace;

    SearchPage(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    @GetMapping("/konsol/cari")
    ModelAndView search(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        return page(work, visitor, Wanted.of(request), new Search(work, visitor));
    }

    static ModelAndView page(Workplace work, Visitor visitor, Wanted wanted, Search search) {
        ModelAndView page = Pages.of(visitor, "search", "cari")
                .addObject("wanted", wanted)
                .addObject("procedures", work.procedures().all())
                .addObject("units", visitor.admin() ? work.roster().units() : visitor.units())
                .addObject("language", visitor.language());
        if (wanted.unreadable()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        Instant before = wanted.before();
        return page.addObject("found", search.find(wanted))
                .addObject("before", before == null ? null : search.moment(before));
    }
}
