package id.sopan.sandbox.world;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which bots hear of a message: https://core.telegram.org/bots/features#privacy-mode. */
record Audience(Tables tables, Users users) {

    List<Bot> of(Room room, Message message) {
        if (isByRealBot(message)) {
            return List.of();
        }
        return users.bots().stream().filter(bot -> hears(bot, room, message)).toList();
    }

    private boolean isByRealBot(Message message) {
        return users.bot(message.from()) != null;
    }

    private boolean hears(Bot bot, Room room, Message message) {
        if (message.isEphemeral()) {
            return false;
        }
        Member member = tables.members().find(Members.key(room.key(), bot.id()));
        if (member == null || !member.isPresent()) {
            return false;
        }
        if (room.isPrivate() || message.service() || member.isAdministrator()) {
            return true;
        }
        return room.isGroup() && (!bot.privacy() || isReplyTo(bot, message) || isCommandFor(bot, message));
    }

    private boolean isReplyTo(Bot bot, Message message) {
        if (message.replyTo() == null) {
            return false;
        }
        Message replied = tables.messages().find(Message.key(message.room(), false, message.replyTo()));
        return replied != null && replied.from() == bot.id();
    }

    private boolean isCommandFor(Bot bot, Message message) {
        JsonNode first = Entities.of(message.body()).path(0);
        if (!first.path("type").asString("").equals("bot_command")
                || first.path("offset").asInt() != 0) {
            return false;
        }
        String command = message.words().substring(0, first.path("length").asInt());
        int at = command.indexOf('@');
        User self = users.find(bot.id());
        return at < 0 || (self != null && command.substring(at + 1).equalsIgnoreCase(self.username()));
    }
}
