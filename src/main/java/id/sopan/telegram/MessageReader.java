package id.sopan.telegram;

import id.sopan.conversation.Inbound;
import id.sopan.conversation.Place;
import id.sopan.conversation.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Messages that {@link Addressing} let through. */
record MessageReader(BotIdentity me) {

    List<Inbound> written(Message message) {
        if (message.getMigrateToChatId() != null) {
            return List.of(new Inbound.Migrated(message.getChatId(), message.getMigrateToChatId()));
        }
        if (message.getMigrateFromChatId() != null) {
            return List.of(new Inbound.Migrated(message.getMigrateFromChatId(), message.getChatId()));
        }
        if (message.getForumTopicReopened() != null) {
            return List.of(new Inbound.TopicReopened(Places.of(message)));
        }
        return Stream.concat(
                        arrivals(message), Words.of(message, me).map(words -> commandOrWords(message, words)).stream())
                .toList();
    }

    List<Inbound> edited(Message message) {
        return Words.of(message, me)
                .<Inbound>map(words -> new Inbound.Edited(words, command(words).isPresent()))
                .stream()
                .toList();
    }

    private Inbound commandOrWords(Message message, id.sopan.conversation.Message words) {
        return command(words)
                .<Inbound>map(command -> new Inbound.Commanded(words, command.name(), command.arguments()))
                .orElseGet(() -> isCall(message, words) ? new Inbound.Called(words) : new Inbound.Said(words));
    }

    private boolean isCall(Message message, id.sopan.conversation.Message words) {
        Sender replied = words.replyToSender();
        return !words.place().isPrivate()
                && me.isCalled(Labels.text(Words.written(message)))
                && (replied == null || replied.id() != me.id());
    }

    private Optional<CommandText> command(id.sopan.conversation.Message message) {
        return CommandText.of(message.text()).filter(command -> command.isFor(me));
    }

    /** What happens to the bot itself it hears from {@code my_chat_member}, which says more. */
    private Stream<Inbound> arrivals(Message message) {
        Place place = Places.of(message);
        Instant at = Instant.ofEpochSecond(message.getDate());
        List<User> joined = message.getNewChatMembers() == null ? List.of() : message.getNewChatMembers();
        return Stream.concat(
                        joined.stream().map(user -> changed(place, user, true, at)),
                        Stream.ofNullable(message.getLeftChatMember()).map(user -> changed(place, user, false, at)))
                .filter(changed -> changed.member().id() != me.id())
                .map(Inbound.class::cast);
    }

    private static Inbound.MemberChanged changed(Place place, User user, boolean present, Instant at) {
        return new Inbound.MemberChanged(place, Senders.of(user), present, at);
    }
}
