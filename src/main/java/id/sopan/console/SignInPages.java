package id.sopan.console;

import id.sopan.roster.Roster;
import id.sopan.session.Session;
import id.sopan.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link, and out. Opening the link only asks; so no preview of it uses it up. */
@Controller
record SignInPages(Supplier<Workplace> workplace, Doorkeeper door, Cookies cookies) {

    /** Where the one form goes that is read of whoever sends it. */
    static final String SIGN_IN = "/konsol/masuk";

    private static final String BOARD = "/konsol";

    /** @param link its secret */
    @GetMapping(SIGN_IN + "/{link}")
    ModelAndView ask(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        Optional<Long> person = sessions().offered(link);
        if (person.isEmpty()) {
            return over(request);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.opened(link));
        Roster roster = workplace.get().roster();
        return Pages.of(roster.chats().language(person.get()), "masuk")
                .addObject("link", link)
                .addObject("name", roster.nameOf(person.get()));
    }

    /**
     * @param link its secret
     * @param opened the link that this browser has opened
     * @param wanted the page that was asked for before
     */
    @PostMapping(SIGN_IN)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String link,
            @CookieValue(name = Cookies.OPENED, defaultValue = "") String opened,
            @CookieValue(name = Cookies.WANTED, defaultValue = BOARD) String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Session> begun = opened.equals(link) ? sessions().begin(link) : Optional.empty();
        if (begun.isEmpty()) {
            return over(request);
        }
        door.session(request).ifPresent(sessions()::end);
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.begun(begun.get()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.openedNoMore());
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.wantedNoMore());
        return seeOther(ConsoleGuard.isOwn(wanted) ? wanted : BOARD);
    }

    @PostMapping("/konsol/keluar")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = Doorkeeper.visitor(request);
        sessions().end(visitor.session());
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.ended());
        return Pages.saying(visitor.language(), HttpStatus.OK, "console.left.");
    }

    /** The same for one that was used, is late, or never was. */
    private static ModelAndView over(HttpServletRequest request) {
        return Pages.saying(Pages.language(request), HttpStatus.GONE, "console.over.");
    }

    static ModelAndView seeOther(String path) {
        ModelAndView there = new ModelAndView("redirect:" + path);
        there.setStatus(HttpStatus.SEE_OTHER);
        return there;
    }

    private Sessions sessions() {
        return workplace.get().sessions();
    }
}
