package id.sopan.console;

import id.sopan.store.StoreUnavailable;
import id.sopan.web.Turns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What is said where a page cannot be shown; nothing of what it would have told. Before what Spring says to programs. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = ConsoleProblems.class)
final class ConsoleProblems {

    /** In characters: no address of ours is longer, but for much that is searched for. Escaped, it fits into a cookie. */
    private static final int LONGEST = 1_000;

    private final Cookies cookies;

    ConsoleProblems(Cookies cookies) {
        this.cookies = cookies;
    }

    @ExceptionHandler
    ModelAndView notSignedIn(Doorkeeper.NotSignedIn nobody, HttpServletRequest request, HttpServletResponse response) {
        if (isLive(request)) {
            Live.over(response);
        } else if (isLookedAt(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, page(request).map(cookies::wanted).orElseGet(cookies::wantedNoMore));
        }
        return Pages.saying(Pages.language(request), HttpStatus.UNAUTHORIZED, "console.signin.");
    }

    /** By a page that is kept up to date. */
    private static boolean isLive(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** By somebody; no picture of a page, and nothing that it fetches. */
    private static boolean isLookedAt(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains(MediaType.TEXT_HTML_VALUE);
    }

    /**
     * The address of a page of ours that can be opened again, with its query where that does; of no form that was sent, and no
     * address that only takes one.
     */
    private static Optional<String> page(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of(path + "?" + request.getQueryString(), path)
                .skip(request.getQueryString() == null ? 1 : 0)
                .filter(address -> HttpMethod.GET.matches(request.getMethod()) && !BoardPage.isElsewhere(request))
                .filter(address -> address.length() <= LONGEST && ConsoleGuard.isOwn(address))
                .findFirst();
    }

    @ExceptionHandler
    ModelAndView noRights(Doorkeeper.NoRights none, HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = none.visitor();
        if (visitor.uncertain()) {
            return Pages.saying(visitor.language(), HttpStatus.SERVICE_UNAVAILABLE, "console.uncertain.");
        }
        if (isLive(request)) {
            Live.over(response);
        }
        return Pages.saying(visitor.language(), HttpStatus.FORBIDDEN, "console.norights.");
    }

    @ExceptionHandler
    ModelAndView foreign(Doorkeeper.Foreign form, HttpServletRequest request) {
        return Pages.saying(Pages.language(request), HttpStatus.FORBIDDEN, "console.foreign.");
    }

    /** Before anything of the form is read; whose session it is is not asked. */
    @ExceptionHandler
    ModelAndView unread(InvalidParameterException form, HttpServletRequest request) {
        return form.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? Pages.saying(Pages.language(request), HttpStatus.CONTENT_TOO_LARGE, "console.large.")
                : Pages.saying(Pages.language(request), HttpStatus.BAD_REQUEST, "console.foreign.");
    }

    @ExceptionHandler
    ModelAndView busy(Turns.Busy busy, HttpServletRequest request, HttpServletResponse response) {
        busy.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        return Pages.saying(Pages.language(request), HttpStatus.SERVICE_UNAVAILABLE, "console.busy.");
    }

    @ExceptionHandler
    ModelAndView storeAway(StoreUnavailable away, HttpServletRequest request) {
        return Pages.saying(Pages.language(request), HttpStatus.SERVICE_UNAVAILABLE, "console.away.");
    }
}
