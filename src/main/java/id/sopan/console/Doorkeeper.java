package id.sopan.console;

import id.sopan.desk.ReadingRights;
import id.sopan.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody to a page but who is signed in and has something to see there, and no form that another page sends. */
record Doorkeeper(Supplier<Workplace> workplace) implements HandlerInterceptor {

    /** Parameter of every form: {@link Session#token}. */
    static final String TOKEN = "_token";

    private static final String VISITOR = Visitor.class.getName();

    /** Nobody is signed in, or no longer. */
    static final class NotSignedIn extends RuntimeException {}

    /** Somebody is signed in for whom there is nothing to see (any more). */
    static final class NoRights extends RuntimeException {

        private final Visitor visitor;

        NoRights(Visitor visitor) {
            this.visitor = visitor;
        }

        Visitor visitor() {
            return visitor;
        }
    }

    /** A form that was not made for this session. */
    static final class Foreign extends RuntimeException {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Session session = session(request).orElseThrow(NotSignedIn::new);
        if (!HttpMethod.GET.matches(request.getMethod()) && !isOwn(request.getParameter(TOKEN), session)) {
            throw new Foreign();
        }
        Visitor visitor = visitor(session);
        if (!visitor.admin() && visitor.units().isEmpty()) {
            throw new NoRights(visitor);
        }
        request.setAttribute(VISITOR, visitor);
        return true;
    }

    /** Who is signed in, on a page behind this door. */
    static Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor visitor) {
            return visitor;
        }
        throw new NotSignedIn();
    }

    Optional<Session> session(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Cookies.SESSION))
                .findFirst()
                .flatMap(cookie -> workplace.get().sessions().session(cookie.getValue()));
    }

    private Visitor visitor(Session session) {
        Workplace work = workplace.get();
        long person = session.person();
        ReadingRights.Standing standing = new ReadingRights(work.desk(), work.runs()).standing(person);
        return new Visitor(
                session,
                work.roster().nameOf(person),
                work.roster().chats().language(person),
                work.roster().isAdmin(person),
                standing.units(),
                standing.uncertain(),
                work.roster().zone(person, null));
    }

    private static boolean isOwn(@Nullable String token, Session session) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), session.token().getBytes(StandardCharsets.UTF_8));
    }
}
