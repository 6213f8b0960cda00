package id.sopan.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol}: what runs, by step, with its time beside the standard; kept up to date while it is open. */
@Controller
record BoardPage(Supplier<Workplace> workplace) {

    private static final String SLASH = "/konsol/";
    private static final String ELSEWHERE = SLASH + "{part:^(?!aset$).*}/**";

    @GetMapping("/konsol")
    ModelAndView board(HttpServletRequest request) {
        return page(Doorkeeper.visitor(request), "papan");
    }

    /**
     * The board alone; nothing (204) where it still is as the page shows it.
     *
     * @param seen {@link Live#stamp} of what the page shows
     */
    @GetMapping("/konsol/papan")
    ModelAndView live(
            @RequestParam(defaultValue = "") String seen, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = page(Doorkeeper.visitor(request), "papan :: board");
        if (seen.equals(page.getModel().get("stamp"))) {
            return Live.unchanged(response);
        }
        return page;
    }

    /** Whatever else is asked for here is not there. */
    @GetMapping({SLASH, ELSEWHERE})
    ModelAndView unknown(HttpServletRequest request) {
        return Pages.saying(Doorkeeper.visitor(request), HttpStatus.NOT_FOUND, "console.nopage.");
    }

    /** Whether that is asked for. */
    static boolean isElsewhere(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return SLASH.equals(pattern) || ELSEWHERE.equals(pattern);
    }

    private ModelAndView page(Visitor visitor, String template) {
        Workplace work = workplace.get();
        Board board = Board.of(work, visitor, Shown.rights(work).open(visitor.person(), visitor.units()));
        return Pages.of(visitor, "board", template).addObject("board", board).addObject("stamp", Live.stamp(board));
    }
}
