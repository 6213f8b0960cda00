package id.sopan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets everything but the health page be read with {@code Authorization: Bearer} and the token (RFC 6750); where none
 * is set, only under this machine's own names, so that no page of another host reads it through a browser, and only where
 * no proxy stands before it, behind which everybody would come from this machine.
 */
public final class ApiGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiGuard.class);
    private static final Set<String> OPEN =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    private static final String BEARER = "Bearer ";
    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?(0:){7}1]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PROXIES = Pattern.compile("forwarded|x-forwarded-.*|x-real-ip|via");

    private final @Nullable String token;
    private final boolean behindProxy;
    private final Predicate<HttpServletRequest> open;

    /**
     * @param token null: the server listens on loopback only
     * @param addresses under which it is reached from elsewhere, such as a proxy's
     * @param open what people sign in to, and what anybody may read
     */
    public ApiGuard(@Nullable String token, List<URI> addresses, Predicate<HttpServletRequest> open) {
        this.token = token;
        this.behindProxy = !addresses.stream().map(URI::getHost).allMatch(ApiGuard::isOwnName);
        this.open = open;
        if (token == null && behindProxy) {
            LOG.warn(
                    "SOPAN_API_TOKEN belum diisi, dan alamat {} adalah alamat proksi: /, /api, /statistik, /waktu, dan"
                            + " /actuator/prometheus tertutup bagi siapa pun, sedangkan konsol tetap terbuka / SOPAN_API_TOKEN is not"
                            + " set, and this address is a proxy's: these are shut to everybody, the console is not",
                    addresses);
        }
    }

    private static boolean isOwnName(@Nullable String host) {
        return host != null && OWN_NAME.matcher(host).matches();
    }

    /** By the path as it came: one that is written otherwise, but means the same, is guarded. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.contains(request.getRequestURI()) || open.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (token != null && !bears(request, token)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(response, HttpStatus.UNAUTHORIZED, "Send Authorization: Bearer with the value of SOPAN_API_TOKEN.");
        } else if (token == null && !isFromThisMachine(request)) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "Without SOPAN_API_TOKEN this answers under the name localhost or 127.0.0.1 only. Set it to call"
                            + " from elsewhere or through a proxy.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isFromThisMachine(HttpServletRequest request) {
        return !behindProxy
                && isOwnName(request.getServerName())
                && Collections.list(request.getHeaderNames()).stream()
                        .noneMatch(name -> OF_PROXIES
                                .matcher(name.toLowerCase(Locale.ROOT))
                                .matches());
    }

    /** @param detail of plain ASCII without quotes */
    static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }

    private static boolean bears(HttpServletRequest request, String token) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
