package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Text;
import id.sopan.roster.Refusal;
import id.sopan.roster.Unit;
import id.sopan.wording.Moments;
import id.sopan.wording.Notice;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why the roster was not changed, said to a person. */
final class RosterRefusals {

    static final String BIND = "/pasang";

    private RosterRefusals() {}

    static String html(Refusal refusal, Language language, ZoneId zone, Function<Role, Text> nama) {
        return switch (refusal) {
            case Refusal.NotAdmin ignored -> Notice.ADMIN_ONLY.html(language);
            case Refusal.UnknownUnit unknown -> Notice.UNKNOWN_UNIT.html(language, unknown.unit());
            case Refusal.RoleNotHeld held ->
                Notice.ROLE_NOT_HELD.html(
                        language, held.unit().name(), nama.apply(held.role()).in(language));
            case Refusal.NameEmpty ignored -> Notice.NAME_EMPTY.html(language);
            case Refusal.NameTooLong name -> Notice.NAME_TOO_LONG.html(language, name.longest());
            case Refusal.NameTaken taken ->
                Notice.NAME_TAKEN.html(language, taken.unit().name(), role(taken.unit()));
            case Refusal.NotAPerson ignored -> Notice.NOT_A_PERSON.html(language);
            case Refusal.NotInGroup outside ->
                Notice.NOT_IN_GROUP.html(
                        language, outside.person().name(), outside.unit().name());
            case Refusal.UnknownPerson ignored -> Notice.UNKNOWN_PERSON.html(language);
            case Refusal.NotAsked ignored -> Notice.NOT_ASKED.html(language);
            case Refusal.RefusedLately lately ->
                Notice.REFUSED_LATELY.html(language, Moments.in(language, zone).of(lately.until()));
            case Refusal.AdminBySettings ignored -> Notice.ADMIN_BY_SETTINGS.html(language);
            case Refusal.LastAdmin ignored -> Notice.LAST_ADMIN.html(language);
        };
    }

    /**
     * @param command of the example, to which a role and a name belong
     * @param roles that there are
     */
    static String unknownRole(String word, String command, Roles roles, Language language) {
        return Notice.UNKNOWN_ROLE.html(language, word, words(roles.all(), roles, language), command);
    }

    /** One that it holds: by any of them it moves. */
    private static String role(Unit unit) {
        return unit.roles().stream().map(Role::id).sorted().findFirst().orElse("PERAN");
    }

    /** As they can be written: {@code unit-ti}, to whoever reads English {@code unit-ti (it-unit)}. */
    static String words(Collection<Role> some, Roles roles, Language language) {
        return some.stream()
                .map(role -> language == Language.EN ? role.id() + " (" + roles.english(role) + ")" : role.id())
                .collect(Collectors.joining(", "));
    }
}
