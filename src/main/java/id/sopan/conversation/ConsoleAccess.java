package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.session.Sessions;
import id.sopan.wording.Card;
import id.sopan.wording.ConsoleCard;
import java.net.URI;

/**
 * How people come to the console.
 *
 * @param address where its HTTP is reached, without a path
 */
public record ConsoleAccess(Sessions sessions, URI address) {

    private static final String LOOPBACK = "localhost|127\\..*|\\[::1]|\\[(0:){7}1]";

    /** The message with a new link for this person. */
    Card link(String secret, Language language) {
        boolean here = address.getHost().matches(LOOPBACK);
        return ConsoleCard.of(
                language, address.resolve("/konsol/masuk/" + secret).toString(), Sessions.LINK, here);
    }
}
