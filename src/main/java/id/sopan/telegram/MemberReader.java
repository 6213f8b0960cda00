package id.sopan.telegram;

import id.sopan.conversation.Inbound;
import id.sopan.conversation.Inbound.Standing;
import id.sopan.conversation.Place;
import java.time.Instant;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/** Who is in a chat, and as what. */
final class MemberReader {

    private MemberReader() {}

    static List<Inbound> ofOthers(ChatMemberUpdated news) {
        ChatMember now = news.getNewChatMember();
        return List.of(new Inbound.MemberChanged(
                place(news),
                Senders.of(now.getUser()),
                standing(now) != Standing.OUT,
                Instant.ofEpochSecond(news.getDate())));
    }

    static List<Inbound> ofTheBot(ChatMemberUpdated news) {
        return List.of(new Inbound.BotChanged(
                place(news),
                Senders.of(news.getFrom()),
                standing(news.getNewChatMember()),
                Instant.ofEpochSecond(news.getDate())));
    }

    /** Restricted people may be in the chat or not; a status that is not known yet counts as out. */
    static Standing standing(ChatMember member) {
        return switch (member.getStatus()) {
            case "creator", "administrator" -> Standing.ADMINISTRATOR;
            case "member" -> Standing.MEMBER;
            case "restricted" ->
                member instanceof ChatMemberRestricted restricted && Boolean.TRUE.equals(restricted.getIsMember())
                        ? Standing.MEMBER
                        : Standing.OUT;
            default -> Standing.OUT;
        };
    }

    private static Place place(ChatMemberUpdated news) {
        return Places.of(news.getChat(), null);
    }
}
