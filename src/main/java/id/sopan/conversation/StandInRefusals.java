package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.roster.StandIn;
import id.sopan.roster.StandInRefusal;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Notice;
import java.time.LocalDate;
import java.time.ZoneId;

/** Why nobody stands in, said to a person. */
record StandInRefusals(StandInDesk desk, Language language) {

    String html(StandInRefusal refusal) {
        return switch (refusal) {
            case StandInRefusal.NotYours not ->
                Notice.STAND_IN_NOT_YOURS.html(language, not.represented().name());
            case StandInRefusal.Oneself ignored -> Notice.STAND_IN_ONESELF.html(language);
            case StandInRefusal.NotAPerson ignored -> Notice.STAND_IN_NOT_A_PERSON.html(language);
            case StandInRefusal.RoleNotHad not ->
                Notice.STAND_IN_ROLE_NOT_HAD.html(
                        language, not.represented().name(), desk.capacity(not.hat(), language));
            case StandInRefusal.MembershipUnknown unknown ->
                Notice.COLLEAGUE_UNKNOWN.html(language, unknown.person().name());
            case StandInRefusal.NotInGroup not ->
                Notice.STAND_IN_NOT_IN_GROUP.html(language, not.deputy().name());
            case StandInRefusal.Past past -> Notice.STAND_IN_PAST.html(language, day(past.today()));
            case StandInRefusal.EndsBeforeItBegins ignored -> Notice.STAND_IN_ENDS_FIRST.html(language);
            case StandInRefusal.TooFar far -> Notice.STAND_IN_TOO_FAR.html(language, far.days());
            case StandInRefusal.Represented already -> other(Notice.STAND_IN_REPRESENTED, already.already());
            case StandInRefusal.Circle circle -> other(Notice.STAND_IN_CIRCLE, circle.already());
            case StandInRefusal.DeputyAway away -> other(Notice.STAND_IN_DEPUTY_AWAY, away.already());
            case StandInRefusal.Representing other -> other(Notice.STAND_IN_REPRESENTING, other.already());
            case StandInRefusal.NotSet ignored -> Notice.STAND_IN_NOT_SET.html(language);
        };
    }

    private String other(Notice notice, StandIn other) {
        ZoneId zone = desk.zone(other.hat());
        return notice.html(
                language, other.represented().name(), other.deputy().name(), day(StandInDesk.last(other, zone)));
    }

    private String day(LocalDate day) {
        return CalendarText.day(day, language);
    }
}
