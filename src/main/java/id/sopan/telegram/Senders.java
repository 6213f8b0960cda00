package id.sopan.telegram;

import id.sopan.conversation.Sender;
import id.sopan.conversation.Sender.Kind;
import id.sopan.wording.Harmless;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Who is behind a message. */
final class Senders {

    /** {@code GroupAnonymousBot}, in whose name hidden administrators write. */
    private static final long ANONYMOUS_ADMINISTRATOR = 1087968824L;

    /** {@code Channel_Bot}, in whose name channels write in groups; and Telegram, which forwards a channel's posts. */
    private static final Set<Long> CHANNEL_BOTS = Set.of(136817688L, 777000L);

    private Senders() {}

    static @Nullable Sender of(Message message) {
        Chat as = message.getSenderChat();
        if (as != null) {
            boolean group = as.getId().equals(message.getChatId());
            return new Sender(
                    group ? ANONYMOUS_ADMINISTRATOR : as.getId(),
                    Labels.line(as.getTitle()),
                    as.getUserName(),
                    null,
                    group ? Kind.ANONYMOUS_ADMINISTRATOR : Kind.CHANNEL);
        }
        return message.getFrom() == null ? null : of(message.getFrom());
    }

    static Sender of(User user) {
        String first = Objects.requireNonNullElse(user.getFirstName(), "");
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        return new Sender(
                user.getId(), seen(first + last, user), user.getUserName(), user.getLanguageCode(), kind(user));
    }

    /** Their name; where nothing of it is to be seen their user name, else their id. */
    private static String seen(String name, User user) {
        String line = Labels.line(name);
        if (!Harmless.line(line, line.length()).isEmpty()) {
            return line;
        }
        return user.getUserName() == null ? Long.toString(user.getId()) : "@" + user.getUserName();
    }

    private static Kind kind(User user) {
        if (user.getId() == ANONYMOUS_ADMINISTRATOR) {
            return Kind.ANONYMOUS_ADMINISTRATOR;
        }
        if (CHANNEL_BOTS.contains(user.getId())) {
            return Kind.CHANNEL;
        }
        return Boolean.TRUE.equals(user.getIsBot()) ? Kind.BOT : Kind.PERSON;
    }
}
