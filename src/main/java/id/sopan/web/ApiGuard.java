package id.sopan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the API be read with {@code Authorization: Bearer} and the token; where none is set, only under this machine's
 * own names, so that no page of another host reads it through a browser.
 */
public final class ApiGuard extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final @Nullable String token;

    /** @param token null: the server listens on loopback only */
    public ApiGuard(@Nullable String token) {
        this.token = token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (token == null ? OWN_NAMES.contains(request.getServerName()) : bears(request, token)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(
                    HttpStatus.UNAUTHORIZED.value(), "Authorization: Bearer with the value of SOPAN_API_TOKEN");
        }
    }

    private static boolean bears(HttpServletRequest request, String token) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && given.startsWith(BEARER)
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
