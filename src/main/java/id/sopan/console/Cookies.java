package id.sopan.console;

import id.sopan.session.Session;
import id.sopan.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriUtils;

/**
 * What a browser keeps: read by no script, sent with no request that another site began.
 *
 * @param secure whether the console is reached by https
 */
record Cookies(boolean secure) {

    static final String SESSION = "sopan-konsol";

    /** That this browser has opened a link itself, so that no other site signs it in as somebody else. */
    static final String OPENED = "sopan-konsol-tautan";

    /** The page that was asked for before anybody was signed in. */
    static final String WANTED = "sopan-konsol-halaman";

    private static final Duration WAITING = Duration.ofMinutes(15);

    String begun(Session session) {
        return cookie(SESSION, session.secret(), Sessions.SESSION);
    }

    String ended() {
        return cookie(SESSION, "", Duration.ZERO);
    }

    /** @param link its secret */
    String opened(String link) {
        return cookie(OPENED, link, Sessions.LINK);
    }

    String openedNoMore() {
        return cookie(OPENED, "", Duration.ZERO);
    }

    /** @param address of ours, below {@code /konsol}, with its query; escaped as a whole, since a cookie takes less than a query */
    String wanted(String address) {
        return cookie(WANTED, UriUtils.encode(address, StandardCharsets.UTF_8), WAITING);
    }

    String wantedNoMore() {
        return cookie(WANTED, "", Duration.ZERO);
    }

    private String cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/konsol")
                .maxAge(age)
                .build()
                .toString();
    }
}
