package id.sopan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that cannot be read, such as {@code ?x=%zz}, and whoever asks for the page of errors itself: these are
 * the caller's mistakes, and no errors for the log.
 */
public final class OddRequests extends OncePerRequestFilter {

    private static final String ERRORS = "/error";
    private static final String DETAIL =
            "The parameters of this address cannot be read: what is no letter, digit or one"
                    + " of -._~ is written as % and two hexadecimal digits, in UTF-8.";

    /** What has no body that would be read for its parameters. */
    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().equals(ERRORS)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
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
