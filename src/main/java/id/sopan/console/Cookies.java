package id.sopan.console;

import id.sopan.session.Session;
import id.sopan.session.Sessions;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps: read by no script, sent with no request that another site began.
 *
 * @param secure whether the console is reached by https
 */
record Cookies(boolean secure) {

    static final String SESSION = "sopan-konsol";

    /** That this browser has opened a link itself, so that no other site signs it in as somebody else. */
    static final String OPENED = "sopan-konsol-tautan";

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
