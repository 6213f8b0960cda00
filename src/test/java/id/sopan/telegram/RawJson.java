package id.sopan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Sender;
import java.util.List;

/** JSON as Telegram sends it, written with single quotes. */
final class RawJson {

    static final BotIdentity BOT = new BotIdentity(7000000001L, "SopanBot");
    static final String PRIVATE = "{'id':42,'type':'private','first_name':'Budi'}";
    static final String GROUP = "{'id':-100,'type':'group','title':'Unit TI'}";
    static final String FORUM = "{'id':-200,'type':'supergroup','title':'Forum','is_forum':true}";
    static final String BUDI =
            "{'id':42,'is_bot':false,'first_name':'Budi','last_name':'Santoso','username':'budi','language_code':'id'}";
    static final String ME = "{'id':7000000001,'is_bot':true,'first_name':'Sopan','username':'SopanBot'}";

    /** Whom {@link #BUDI} is read as. */
    static final Sender SENDER = new Sender(42, "Budi Santoso", "budi", "id", Sender.Kind.PERSON);

    private RawJson() {}

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** @param more further fields, such as {@code 'text':'Halo'} */
    static String message(String chat, String from, String more) {
        return "{'message_id':5,'date':1795500000,'chat':%s,'from':%s,%s}".formatted(chat, from, more);
    }

    static String update(long id, String kind, String content) {
        return "{'update_id':%d,'%s':%s}".formatted(id, kind, content);
    }

    /** What an update says to a bot that knows of no message. */
    static List<Inbound> read(String kind, String content) {
        return new UpdateReader(BOT, new Desk()).read(json(update(1, kind, content)));
    }

    /** Likewise what Budi sends to {@link #GROUP}. */
    static List<Inbound> inGroup(String fields) {
        return read("message", message(GROUP, BUDI, fields));
    }

    static String replyToBot(String chat) {
        return "'reply_to_message':"
                + message(chat, ME, "'text':'Alasan?'").replace("'message_id':5", "'message_id':4");
    }
}
