package id.sopan;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import id.sopan.roster.Roster;
import id.sopan.telegram.BotCommands;
import id.sopan.telegram.CommandDescription;
import id.sopan.telegram.CommandScope;
import id.sopan.wording.Commands;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Telegram lists when somebody types a slash; published anew when somebody became admin. */
final class CommandMenus {

    /** Work in groups only; whether somebody may use them is not Telegram's to say. */
    private static final Set<String> OF_GROUPS = Set.of("pasang", "anggota");

    private final BotCommands telegram;
    private final Roster roster;
    private final AtomicBoolean publishing = new AtomicBoolean();
    private volatile @Nullable Set<Long> published;

    CommandMenus(BotCommands telegram, Roster roster) {
        this.telegram = telegram;
        this.roster = roster;
    }

    /** Returns at once; what Telegram has not taken yet a later call tries again. */
    void publish() {
        Set<Long> admins = roster.admins().stream().filter(roster::hasStarted).collect(Collectors.toSet());
        if (!admins.equals(published) && publishing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("sopan-menus").start(() -> publish(admins));
        }
    }

    private void publish(Set<Long> admins) {
        try {
            if (telegram.publish(commands(), admins, Commands.about(), Commands.aboutShort())) {
                published = admins;
            }
        } finally {
            publishing.set(false);
        }
    }

    private static List<CommandDescription> commands() {
        Map<String, String> english = Commands.described(Commands.ADMIN, Language.EN);
        return Commands.described(Commands.ADMIN, Language.ID).entrySet().stream()
                .map(command -> new CommandDescription(
                        command.getKey(),
                        new Text(command.getValue(), english.get(command.getKey())),
                        scopes(command.getKey())))
                .toList();
    }

    private static Set<CommandScope> scopes(String command) {
        return Stream.of(CommandScope.values())
                .filter(scope -> isListed(command, scope))
                .collect(Collectors.toSet());
    }

    private static boolean isListed(String command, CommandScope scope) {
        return switch (scope) {
            case PRIVATE -> Commands.offered(false, true).contains(command);
            case ADMIN -> Commands.offered(true, true).contains(command);
            case GROUP -> Commands.offered(false, false).contains(command);
            case GROUP_ADMINISTRATOR ->
                OF_GROUPS.contains(command) || Commands.offered(false, false).contains(command);
        };
    }
}
