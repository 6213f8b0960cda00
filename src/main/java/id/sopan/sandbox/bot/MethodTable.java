package id.sopan.sandbox.bot;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the emulator plays of the Bot API, besides the poll. */
final class MethodTable {

    /** By their names; case does not matter. */
    static final SortedMap<String, BotMethod> ALL = caseless(Map.ofEntries(
            Map.entry("getMe", Introducing::me),
            Map.entry("close", call -> Call.TRUE),
            Map.entry("setMyDescription", call -> Introducing.set(call, "description", 512)),
            Map.entry("setMyShortDescription", call -> Introducing.set(call, "short_description", 120)),
            Map.entry("setMyCommands", NamingCommands::set),
            Map.entry("getMyCommands", NamingCommands::get),
            Map.entry("deleteMyCommands", NamingCommands::delete),
            Map.entry("sendMessage", Sending::message),
            Map.entry("sendChatAction", Sending::action),
            Map.entry("sendDocument", call -> SendingFiles.single(call, "document")),
            Map.entry("sendPhoto", call -> SendingFiles.single(call, "photo")),
            Map.entry("sendMediaGroup", SendingFiles::album),
            Map.entry("getFile", SendingFiles::file),
            Map.entry("forwardMessage", Repeating::forward),
            Map.entry("forwardMessages", Repeating::forwardSeveral),
            Map.entry("copyMessage", Repeating::copy),
            Map.entry("copyMessages", Repeating::copySeveral),
            Map.entry("editMessageText", Editing::text),
            Map.entry("editMessageCaption", Editing::caption),
            Map.entry("editMessageReplyMarkup", Editing::markup),
            Map.entry("deleteMessage", Deleting::delete),
            Map.entry("answerCallbackQuery", AnsweringTaps::answer),
            Map.entry("getChat", LookingAtChats::chat),
            Map.entry("getChatAdministrators", LookingAtChats::administrators),
            Map.entry("getChatMember", LookingAtChats::member),
            Map.entry("getChatMemberCount", LookingAtChats::count),
            Map.entry("leaveChat", ManagingMembers::leave),
            Map.entry("banChatMember", ManagingMembers::ban),
            Map.entry("createForumTopic", ManagingTopics::create),
            Map.entry("setWebhook", Hooking::set),
            Map.entry("deleteWebhook", Hooking::delete),
            Map.entry("getWebhookInfo", Hooking::info)));

    private MethodTable() {}

    private static SortedMap<String, BotMethod> caseless(Map<String, BotMethod> methods) {
        SortedMap<String, BotMethod> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(methods);
        return Collections.unmodifiableSortedMap(caseless);
    }
}
