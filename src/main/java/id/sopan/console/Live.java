package id.sopan.console;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Keeps an open page up to date: it asks every few seconds, and is changed only where what it shows has changed. */
final class Live {

    private Live() {}

    /** The same for what looks the same; a page bears it, to ask by. */
    static String stamp(Record shown) {
        return UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** There is nothing to change. */
    static ModelAndView unchanged(HttpServletResponse response) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return new ModelAndView((model, request, answer) -> {});
    }

    /** There is nothing more to follow: the page is asked for anew, which says why. */
    static void over(HttpServletResponse response) {
        response.setHeader("HX-Refresh", "true");
    }
}
