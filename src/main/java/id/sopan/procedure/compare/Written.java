package id.sopan.procedure.compare;

import id.sopan.procedure.Approvals;
import id.sopan.procedure.Branch;
import id.sopan.procedure.Condition;
import id.sopan.procedure.Next;
import id.sopan.procedure.Reminders;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Target;
import id.sopan.procedure.Text;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names with what stands under them in a definition file; what is not there is left out. */
final class Written {

    private final Roles names;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    Written(Roles names) {
        this.names = names;
    }

    Map<String, Piece> pieces() {
        return pieces;
    }

    Written put(String name, @Nullable Text text) {
        if (text != null) {
            pieces.put(name, new Piece(text, text));
        }
        return this;
    }

    Written put(String name, @Nullable Object plain) {
        return put(name, plain == null ? null : Text.of(plain.toString()));
    }

    Written put(String name, boolean holds) {
        return holds ? put(name, Text.of("true")) : this;
    }

    Written put(String name, @Nullable Collection<String> words) {
        return words == null ? this : put(name, Text.of(String.join("; ", words)));
    }

    Written roles(String name, List<Role> roles) {
        if (!roles.isEmpty()) {
            Text ids = Text.of(roles.stream().map(Role::id).collect(Collectors.joining(", ")));
            pieces.put(name, new Piece(ids, join(roles.stream().map(names::nama).toList())));
        }
        return this;
    }

    Written put(String name, @Nullable Condition condition) {
        return condition == null ? this : put(name, Text.of(when(condition)));
    }

    Written put(String name, Next next) {
        return put(name, Text.of(next.branches().stream().map(Written::way).collect(Collectors.joining("; "))));
    }

    Written put(String name, @Nullable Approvals approvals) {
        if (approvals == null) {
            return this;
        }
        return approvals.sequence().isEmpty()
                ? put(name, Text.of("need: " + approvals.need()))
                : roles(name, approvals.sequence());
    }

    Written put(String name, Reminders reminders) {
        return put(
                name,
                Text.of("at: %s, repeat: %d, waiting: %d, requester: %d, quiet: %b"
                        .formatted(
                                reminders.at(),
                                reminders.repeat(),
                                reminders.waiting(),
                                reminders.requester(),
                                reminders.quiet())));
    }

    private static String way(Branch branch) {
        String to = target(branch.target());
        return branch.when() == null ? to : "{" + when(branch.when()) + "}: " + to;
    }

    private static String when(Condition condition) {
        return condition.equal().entrySet().stream()
                .map(one ->
                        one.getKey() + ": " + one.getValue().stream().sorted().collect(Collectors.joining(", ")))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining("; "));
    }

    static String target(Target target) {
        return switch (target) {
            case ToStep to -> to.step();
            case ToEnd to -> "end: " + to.ending().id();
        };
    }

    static Text join(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::id).collect(Collectors.joining(", ")),
                texts.stream()
                        .map(text -> text.en() == null ? text.id() : text.en())
                        .collect(Collectors.joining(", ")));
    }
}
