package id.sopan.console;

import id.sopan.desk.Worklist;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol}: what runs, by step, with its time beside the standard; kept up to date while it is open. */
@Controller
record BoardPage(Supplier<Workplace> workplace) {

    private static final String OWN = "saya";
    private static final String SLASH = "/konsol/";
    private static final String ELSEWHERE = SLASH + "{part:^(?!aset$).*}/**";

    /** @param untuk {@code saya} for what waits for whoever is signed in alone */
    @GetMapping("/konsol")
    ModelAndView board(@RequestParam(defaultValue = "") String untuk, HttpServletRequest request) {
        return page(Doorkeeper.visitor(request), untuk, "papan");
    }

    /**
     * The board alone; nothing (204) where it still is as the page shows it.
     *
     * @param seen {@link Live#stamp} of what the page shows
     */
    @GetMapping("/konsol/papan")
    ModelAndView live(
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String untuk,
            HttpServletRequest request,
            HttpServletResponse response) {
        ModelAndView page = page(Doorkeeper.visitor(request), untuk, "papan :: board");
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

    private ModelAndView page(Visitor visitor, String untuk, String template) {
        Workplace work = workplace.get();
        boolean own = untuk.equals(OWN);
        Board board = own ? own(work, visitor) : all(work, visitor);
        return Pages.of(visitor, "board", template)
                .addObject("board", board)
                .addObject("untuk", own ? OWN : null)
                .addObject("stamp", Live.stamp(board));
    }

    private static Board all(Workplace work, Visitor visitor) {
        return Board.of(work, visitor, Shown.rights(work).open(visitor.person(), visitor.units()), 0);
    }

    private static Board own(Workplace work, Visitor visitor) {
        Worklist worklist = new Worklist(work.desk(), work.runs());
        Stream<Run> runs = worklist.of(visitor.units(), new Person(visitor.person(), visitor.name()));
        return Board.of(work, visitor, runs, worklist.read(visitor.units()));
    }
}
