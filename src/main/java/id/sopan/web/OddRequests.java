package id.sopan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that cannot be read, such as {@code ?x=%zz}, paths that no address of ours has, such as {@code
 * /konsol//papan}, and whoever asks for the page of errors itself: these are the caller's mistakes, and no errors for the
 * log.
 */
public final class OddRequests extends OncePerRequestFilter {

    private static final String ERRORS = "/error";
    private static final String DETAIL =
            "The parameters of this address cannot be read: what is no letter, digit or one"
                    + " of -._~ is written as % and two hexadecimal digits, in UTF-8.";

    private static final String NOTHING = "There is nothing at this address. GET / lists what is served; no path has an"
            + " empty part, one of dots alone, or a semicolon.";

    /** The server, the guards and the pages read these differently. */
    private static final Pattern ODD_PATH = Pattern.compile("//|;|%3b|/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** Nothing is there, and Spring looks for parts of what is not there either. */
    private static final Pattern BELOW_HEALTH = Pattern.compile("/actuator/health/[^/]+/.*", Pattern.DOTALL);

    /** What has no body that would be read for its parameters; Spring makes the page for both. */
    static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().equals(ERRORS)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (ODD_PATH.matcher(request.getRequestURI()).find()
                || BELOW_HEALTH.matcher(request.getServletPath()).matches()) {
            ApiGuard.refuse(response, HttpStatus.NOT_FOUND, NOTHING);
            return;
        }
        try {
            if (READING.contains(request.getMethod())) {
                request.getParameterMap();
            }
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            ApiGuard.refuse(response, HttpStatus.BAD_REQUEST, DETAIL);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof InvalidParameterException)) {
                throw e;
            }
            ApiGuard.refuse(response, HttpStatus.BAD_REQUEST, DETAIL);
        }
    }
}
