package id.sopan;

import id.sopan.conversation.Place;
import id.sopan.conversation.Sender;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.roster.Administration;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who plays in a dry run: for each role a unit in a group of its own, with as many people as the definition could need.
 *
 * @param roles of all that can be asked for
 * @param each how many people a unit has
 */
record RehearsalCast(Roles roles, Language language, int each) {

    /** Who puts the units together; nobody of the groups. */
    static final long ADMIN = 1;

    private static final int APART = 1000;

    static RehearsalCast of(Procedure procedure, Roles roles, Language language) {
        int voices = procedure.steps().stream()
                .map(step -> step.work() instanceof Decision decision && decision.approvals() != null
                        ? decision.approvals().need()
                        : 1)
                .max(Integer::compare)
                .orElse(1);
        return new RehearsalCast(roles, language, voices + 1);
    }

    void enter(Roster roster) {
        Administration admin = roster.by(new Person(ADMIN, "Sopan"));
        for (Role role : roles.all()) {
            admin.bind(role, name(role), new Unit.Home(chat(role), null), false);
            roster.chats().setLanguage(chat(role), language);
            String unit = roster.holding(role).getFirst().id();
            members(chat(role))
                    .forEach(member -> admin.list(new Person(member.id(), member.name()), new Hat(unit, role)));
        }
    }

    private String name(Role role) {
        return roles.nama(role).in(language);
    }

    long chat(Role role) {
        return -1 - roles.all().indexOf(role);
    }

    private Role role(long chat) {
        return roles.all().get((int) (-1 - chat));
    }

    String title(long chat) {
        return name(role(chat));
    }

    Place place(long chat) {
        return new Place(chat, Place.Kind.GROUP, title(chat), null);
    }

    /** In the order in which they try to act. */
    List<Sender> members(long chat) {
        return IntStream.rangeClosed(1, each)
                .mapToObj(number -> new Sender(
                        -chat * APART + number, title(chat) + " " + number, null, language.tag(), Sender.Kind.PERSON))
                .toList();
    }
}
