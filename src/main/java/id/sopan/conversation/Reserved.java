package id.sopan.conversation;

import id.sopan.wording.Notice;
import java.util.Optional;

/** What is only for admins, or only in private or in a group: everybody else, and elsewhere, the answer says so. */
record Reserved(Office office) {

    SlashCommand toAdmins(SlashCommand command) {
        return (message, arguments) -> {
            if (isAdmin(message)) {
                command.run(message, arguments);
            } else {
                office.say(message, Notice.ADMIN_ONLY);
            }
        };
    }

    /** @param name of the command, as it is to be sent in private */
    SlashCommand toPrivate(String name, SlashCommand command) {
        return (message, arguments) -> {
            if (message.place().isPrivate()) {
                command.run(message, arguments);
            } else {
                office.say(message, Notice.PRIVATE_ONLY, name);
            }
        };
    }

    /** @param name of the command, as it is to be sent in a group */
    SlashCommand toGroups(String name, SlashCommand command) {
        return (message, arguments) -> {
            if (message.place().isPrivate()) {
                office.say(message, Notice.GROUP_ONLY, name);
            } else {
                command.run(message, arguments);
            }
        };
    }

    /** What anybody but an admin is told. */
    Optional<Answer> unlessAdmin(Inbound.Tapped tap) {
        return isAdmin(tap) ? Optional.empty() : Optional.of(office.alert(tap, Notice.ADMIN_ONLY));
    }

    /** What is told in a group. */
    Optional<Answer> unlessPrivate(Inbound.Tapped tap, String name) {
        return tap.place().isPrivate() ? Optional.empty() : Optional.of(office.alert(tap, Notice.PRIVATE_ONLY, name));
    }

    /** What is told in private. */
    Optional<Answer> unlessGroup(Inbound.Tapped tap, String name) {
        return tap.place().isPrivate() ? Optional.of(office.alert(tap, Notice.GROUP_ONLY, name)) : Optional.empty();
    }

    private boolean isAdmin(Heard heard) {
        return office.roster().isAdmin(heard.sender().id());
    }
}
