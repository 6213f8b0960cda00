package id.sopan.sandbox.bot;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All methods by their names; case does not matter. */
final class MethodTable {

    private final Map<String, BotMethod> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    MethodTable() {
        add(Introducing.methods());
        add(NamingCommands.methods());
        add(Sending.methods());
        add(SendingFiles.methods());
        add(Repeating.methods());
        add(Editing.methods());
        add(Deleting.methods());
        add(AnsweringTaps.methods());
        add(LookingAtChats.methods());
        add(ManagingMembers.methods());
        add(ManagingTopics.methods());
        add(Hooking.methods());
    }

    private void add(Map<String, BotMethod> group) {
        methods.putAll(group);
    }

    @Nullable
    BotMethod find(String name) {
        return methods.get(name);
    }

    Set<String> names() {
        return methods.keySet();
    }
}
