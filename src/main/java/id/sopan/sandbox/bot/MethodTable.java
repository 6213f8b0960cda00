package id.sopan.sandbox.bot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All methods by their names; case does not matter. */
final class MethodTable {

    private final Map<String, BotMethod> methods = new HashMap<>();

    MethodTable() {
        add(Introducing.methods());
        add(NamingCommands.methods());
        add(Sending.methods());
        add(SendingFiles.methods());
        add(Repeating.methods());
        add(Editing.methods());
        add(EditingEphemeral.methods());
        add(Deleting.methods());
        add(AnsweringTaps.methods());
        add(LookingAtChats.methods());
        add(ManagingMembers.methods());
        add(ManagingChats.methods());
        add(ManagingTopics.methods());
        add(Hooking.methods());
    }

    private void add(Map<String, BotMethod> group) {
        group.forEach((name, method) -> methods.put(name.toLowerCase(Locale.ROOT), method));
    }

    @Nullable
    BotMethod find(String name) {
        return methods.get(name.toLowerCase(Locale.ROOT));
    }
}
