package id.sopan.telegram;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Rejected;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/** What Telegram shows of the bot before anybody writes to it: its menu of commands and its descriptions. */
public final class BotCommands {

    private static final Logger LOG = LoggerFactory.getLogger(BotCommands.class);

    /** Asked again, Telegram would refuse it again. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403);

    private final BotApi api;

    BotCommands(BotApi api) {
        this.api = api;
    }

    /**
     * Sets the menus, in Indonesian, and in English for those whose app is English.
     *
     * @param admins user ids, whose private chats get the scope {@link CommandScope#ADMIN}; who never wrote to the bot
     *     has none yet, and is left out
     * @return whether Telegram took all of it, or refused it for good, which the log says; a second call does no harm
     */
    public boolean publish(List<CommandDescription> commands, Collection<Long> admins) {
        Stream<Boolean> everywhere = Stream.of(
                publish(commands, CommandScope.PRIVATE, new BotCommandScopeAllPrivateChats()),
                publish(commands, CommandScope.GROUP, new BotCommandScopeAllGroupChats()),
                publish(commands, CommandScope.GROUP_ADMINISTRATOR, new BotCommandScopeAllChatAdministrators()));
        Stream<Boolean> own = admins.stream()
                .map(admin -> publish(
                        commands,
                        CommandScope.ADMIN,
                        BotCommandScopeChat.builder()
                                .chatId(String.valueOf(admin))
                                .build()));
        return Stream.concat(everywhere, own).toList().stream().allMatch(taken -> taken);
    }

    /**
     * @param description shown in the empty private chat, at most 512 characters
     * @param shortDescription shown in the bot's profile, at most 120 characters
     * @return as above
     */
    public boolean describe(Text description, Text shortDescription) {
        return setAll(Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        SetMyDescription.builder()
                                .description(description.in(language))
                                .languageCode(code(language))
                                .build(),
                        SetMyShortDescription.builder()
                                .shortDescription(shortDescription.in(language))
                                .languageCode(code(language))
                                .build())));
    }

    private boolean publish(List<CommandDescription> commands, CommandScope scope, BotCommandScope where) {
        List<CommandDescription> listed = commands.stream()
                .filter(command -> command.scopes().contains(scope))
                .toList();
        return listed.isEmpty() || setAll(Stream.of(Language.values()).map(language -> menu(listed, where, language)));
    }

    private static SetMyCommands menu(List<CommandDescription> commands, BotCommandScope where, Language language) {
        return SetMyCommands.builder()
                .commands(commands.stream()
                        .map(command -> new BotCommand(
                                command.name(), command.description().in(language)))
                        .toList())
                .scope(where)
                .languageCode(code(language))
                .build();
    }

    /** Indonesian is what everybody sees whose language has no list of its own. */
    private static @Nullable String code(Language language) {
        return language == Language.ID ? null : "en";
    }

    /** Asks for all of them, whatever becomes of each. */
    private boolean setAll(Stream<? extends BotApiMethod<Boolean>> requests) {
        return requests.map(this::set).reduce(true, Boolean::logicalAnd);
    }

    private boolean set(BotApiMethod<Boolean> request) {
        if (!(api.call(request) instanceof Failed<Boolean> failed)) {
            return true;
        }
        if (!(failed.failure() instanceof Rejected rejected) || !FOR_GOOD.contains(rejected.code())) {
            return false; // where Telegram is away, the poller says so
        }
        if (!rejected.says("chat not found")) {
            LOG.warn("{} was not taken: {}", request.getMethod(), rejected.description());
        }
        return true;
    }
}
