package id.sopan.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every answer below {@code /konsol} bears, so that a browser lets no other page into it. */
public final class ConsoleGuard extends OncePerRequestFilter {

    /** Written plainly: no dots by themselves, nothing encoded, no parameters of a path. Possessive, so that a long one takes no stack. */
    private static final String PATH = "/konsol(/[A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]++)*+)*+/?+";

    private static final Pattern CONSOLE = Pattern.compile(PATH);
    /** With the signs that may stand in a query. */
    private static final Pattern ADDRESS = Pattern.compile(PATH + "(\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*+)?+");

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
    /** All that a page or form of the console calls by. */
    private static final List<String> VERBS =
            List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name());

    private static final int LONGEST_SIGN_IN = 4_096;
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Whether the request is for the console, by the path as it came. */
    public static boolean guards(HttpServletRequest request) {
        return CONSOLE.matcher(request.getRequestURI()).matches();
    }

    /** Whether it is a path of the console's, with or without a query, and of no other host. */
    static boolean isOwn(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** Also where it is written otherwise, and is shut by another guard besides. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guards(request) && !request.getServletPath().startsWith("/konsol/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!VERBS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", VERBS));
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        } else if (isLongSignIn(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (isOfOwnSite(request.getHeader("Sec-Fetch-Site")) || isOpened(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The one form that is read of whoever sends it holds a link's secret; browsers say how long it is. */
    private static boolean isLongSignIn(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return request.getRequestURI().equals(SignInPages.SIGN_IN)
                && !READING.contains(request.getMethod())
                && (length < 0 || length > LONGEST_SIGN_IN);
    }

    /** Somebody follows a link to it from elsewhere, such as from the chat; no page fetches, embeds or measures it. */
    private static boolean isOpened(HttpServletRequest request) {
        // Not told by Chromium before 80, whose frames have another mode
        String destination = request.getHeader("Sec-Fetch-Dest");
        return READING.contains(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && (destination == null || destination.equals("document"));
    }

    /** Old browsers, and new ones on http, do not say; a form's token tells then. */
    private static boolean isOfOwnSite(@Nullable String site) {
        return site == null || OWN_SITE.contains(site);
    }
}
