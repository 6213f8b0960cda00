package id.sopan.telegram;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
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

    private static final int TOO_MANY = 429;

    /** From five seconds to ten minutes, where Telegram does not say how long to wait. */
    private static final ExponentialBackOff PAUSES = pauses();

    /** Asked again, Telegram would refuse it again. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403);

    private static ExponentialBackOff pauses() {
        ExponentialBackOff growing = new ExponentialBackOff(5_000, 2);
        growing.setMaxInterval(600_000);
        return growing;
    }

    private final BotApi api;
    /** What Telegram has taken, or refused for good, by what it is of. */
    private final Map<List<@Nullable Object>, BotApiMethod<Boolean>> settled = new HashMap<>();

    private BackOffExecution pauses = PAUSES.start();
    private long notBefore = System.nanoTime();
    private boolean told;

    BotCommands(BotApi api) {
        this.api = api;
    }

    /**
     * Sets the menus and descriptions, in Indonesian, and in English for those whose app is English. What Telegram took before
     * is not sent again; while it asks to wait, or soon after it could not be reached, nothing is. For one caller at a time.
     *
     * @param admins user ids, whose private chats get the scope {@link CommandScope#ADMIN}; who never wrote to the bot
     *     has none yet, and is left out
     * @param description shown in the empty private chat, at most 512 characters
     * @param shortDescription shown in the bot's profile, at most 120 characters
     * @return whether Telegram took all of it, or refused it for good, which the log says
     */
    public boolean publish(
            List<CommandDescription> commands, Collection<Long> admins, Text description, Text shortDescription) {
        if (System.nanoTime() - notBefore < 0) {
            return false;
        }
        List<BotApiMethod<Boolean>> left = Stream.concat(
                        menus(commands, admins), descriptions(description, shortDescription))
                .filter(request -> !request.equals(settled.get(place(request))))
                .toList();
        Failure trouble = null;
        for (BotApiMethod<Boolean> request : left) {
            trouble = set(request).orElse(trouble);
            if (trouble instanceof Rejected rejected && rejected.code() == TOO_MANY) {
                break;
            }
        }
        if (trouble == null) {
            pauses = PAUSES.start();
            told = false;
            return true;
        }
        putOff(trouble);
        return false;
    }

    private Stream<BotApiMethod<Boolean>> menus(List<CommandDescription> commands, Collection<Long> admins) {
        Stream<SetMyCommands> everywhere = Stream.of(
                        menus(commands, CommandScope.PRIVATE, new BotCommandScopeAllPrivateChats()),
                        menus(commands, CommandScope.GROUP, new BotCommandScopeAllGroupChats()),
                        menus(commands, CommandScope.GROUP_ADMINISTRATOR, new BotCommandScopeAllChatAdministrators()))
                .flatMap(menus -> menus);
        Stream<SetMyCommands> own = admins.stream()
                .flatMap(admin -> menus(
                        commands,
                        CommandScope.ADMIN,
                        BotCommandScopeChat.builder()
                                .chatId(String.valueOf(admin))
                                .build()));
        return Stream.concat(everywhere, own);
    }

    private static Stream<SetMyCommands> menus(
            List<CommandDescription> commands, CommandScope scope, BotCommandScope where) {
        List<CommandDescription> listed = commands.stream()
                .filter(command -> command.scopes().contains(scope))
                .toList();
        return listed.isEmpty()
                ? Stream.empty()
                : Stream.of(Language.values()).map(language -> menu(listed, where, language));
    }

    private static Stream<BotApiMethod<Boolean>> descriptions(Text description, Text shortDescription) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        SetMyDescription.builder()
                                .description(description.in(language))
                                .languageCode(code(language))
                                .build(),
                        SetMyShortDescription.builder()
                                .shortDescription(shortDescription.in(language))
                                .languageCode(code(language))
                                .build()));
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

    private static List<@Nullable Object> place(BotApiMethod<Boolean> request) {
        return switch (request) {
            case SetMyCommands menu -> Arrays.asList(menu.getMethod(), menu.getScope(), menu.getLanguageCode());
            case SetMyDescription text -> Arrays.asList(text.getMethod(), text.getLanguageCode());
            case SetMyShortDescription text -> Arrays.asList(text.getMethod(), text.getLanguageCode());
            default -> throw new IllegalArgumentException(request.getMethod());
        };
    }

    /** Why it has to be set another time; empty where it need not. */
    private Optional<Failure> set(BotApiMethod<Boolean> request) {
        if (api.call(request) instanceof Failed<Boolean> failed) {
            if (!(failed.failure() instanceof Rejected rejected) || !FOR_GOOD.contains(rejected.code())) {
                return Optional.of(failed.failure());
            }
            if (!rejected.says("chat not found")) {
                LOG.warn("{} was not taken: {}", request.getMethod(), rejected.description());
            }
        }
        settled.put(place(request), request);
        return Optional.empty();
    }

    /** Said once until all is taken; where Telegram is away, whoever listens says so. */
    private void putOff(Failure failure) {
        Duration pause = failure instanceof Rejected rejected && rejected.retryAfter() != null
                ? Duration.ofSeconds(rejected.retryAfter())
                : Duration.ofMillis(pauses.nextBackOff());
        notBefore = System.nanoTime() + pause.toNanos();
        if (failure instanceof Rejected && !told) {
            told = true;
            LOG.warn(
                    "Menu perintah belum dipasang seluruhnya di Telegram, dan dicoba lagi nanti / Telegram has not taken all"
                            + " of the menu of commands yet, and it is tried again later: {}",
                    failure.description());
        }
    }
}
