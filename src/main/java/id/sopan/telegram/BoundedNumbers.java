package id.sopan.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Hands on a number that is longer than any in the Bot API as the text that it is, since to reckon with it could take
 * minutes: whoever wants a number there refuses it.
 */
final class BoundedNumbers extends JsonParserDelegate {

    /** Characters. */
    private static final int LONGEST = 1_000;

    private @Nullable JsonToken token;

    BoundedNumbers(JsonParser json) {
        super(json);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken next = super.nextToken();
        token = next != null && next.isNumeric() && getTextLength() > LONGEST ? JsonToken.VALUE_STRING : next;
        return token;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return token;
    }

    @Override
    public int currentTokenId() {
        return token == null ? 0 : token.id();
    }

    @Override
    public boolean hasToken(JsonToken wanted) {
        return token == wanted;
    }

    @Override
    public boolean hasTokenId(int wanted) {
        return currentTokenId() == wanted;
    }
}
