package id.sopan.conversation;

import id.sopan.roster.Unit;
import id.sopan.wording.Pages;
import id.sopan.wording.RoleMenus;
import id.sopan.wording.Tap;
import java.util.function.Supplier;

/** What the buttons of menus do. */
record Menu(
        Reserved reserved,
        AtHome atHome,
        Requests requests,
        Explaining explaining,
        Speaking speaking,
        Lists lists,
        Searching searching,
        Waiting waiting,
        Batching batching,
        PrivateCards privateCards,
        Why why,
        Joining joining,
        Binding binding,
        Releasing releasing,
        Members members,
        CardAgain cardAgain,
        CalendarDesk calendar,
        Reporting reporting,
        Ordering ordering,
        Drawing drawing,
        Deputizing deputizing,
        OnBehalf onBehalf,
        Versioning versioning,
        Trying trying,
        Checking checking,
        OwnDataDesk ownData,
        Offering offering) {

    Answer tap(Inbound.Tapped tap, Tap.OnMenu button) {
        String option = button.option();
        return switch (button.action()) {
            case START -> requests.start(tap, option);
            case SOP -> explaining.sop(tap, option);
            case SHOW -> cardAgain.show(tap, option);
            case CARD -> privateCards.show(tap, option);
            case BATCH -> batching.tap(tap, option);
            case STATUS -> lists.status(tap, option);
            case PAGE -> page(tap, Pages.Wanted.of(option));
            case ASK_ROLE -> joining.ask(tap, option);
            case CONFIRM -> ofAdmins(tap, () -> joining.settle(tap, option, true));
            case DECLINE -> ofAdmins(tap, () -> joining.settle(tap, option, false));
            case BIND -> ofAdmins(tap, () -> binding.bind(tap, option));
            case RELEASE -> ofAdmins(tap, () -> releasing.ask(tap, option));
            case RELEASE_SURELY -> ofAdmins(tap, () -> releasing.release(tap, option));
            case KEEP -> ofAdmins(tap, () -> releasing.keep(tap, option));
            case ON_BEHALF -> onBehalf.tap(tap, option);
            case NAME_STAND_IN -> atHome.only(tap, () -> deputizing.name(tap));
            case END_STAND_IN -> deputizing.end(tap, option);
            case EXPORT -> ordering.export(tap, option);
            case MIGRATE -> ofAdmins(tap, () -> versioning.move(tap, option));
            case TRIAL -> trying.tap(tap, option);
            case FLOW -> drawing.flow(tap, option);
            case LANGUAGE -> speaking.tap(tap, option);
            case OPEN -> ofAdmins(tap, () -> members.access(tap, option, Unit.Access.OPEN));
            case CLOSE -> ofAdmins(tap, () -> members.access(tap, option, Unit.Access.CLOSED));
            case ADD_DAY -> ofAdmins(tap, () -> calendar.how(tap));
            case REOPEN_DAY -> ofAdmins(tap, () -> calendar.reopen(tap, option));
            case WORK_ON_LEAVE -> ofAdmins(tap, () -> calendar.unitHours().workOnLeave(tap, option, true));
            case REST_ON_LEAVE -> ofAdmins(tap, () -> calendar.unitHours().workOnLeave(tap, option, false));
            case SET_ZONE -> ofAdmins(tap, () -> calendar.unitHours().zone(tap, option));
            case DETAIL -> reporting.detail(tap, option);
            case REPORT -> reporting.report(tap, option);
            case RECAP -> atHome.only(tap, () -> reporting.recap(tap, option));
            case REMOVE_DATA -> ownData.ask(tap, option);
            case REMOVE_DATA_SURELY -> ownData.remove(tap, option);
            case KEEP_DATA -> ownData.keep(tap);
            case CALL_PEOPLE -> ofAdmins(tap, () -> checking.call(tap, option));
            case OF_REQUEST -> offering.tap(tap, option);
            case COMMAND -> command(tap, option);
        };
    }

    private Answer ofAdmins(Inbound.Tapped tap, Supplier<Answer> deed) {
        return reserved.unlessAdmin(tap).orElseGet(deed);
    }

    private Answer page(Inbound.Tapped tap, Pages.Wanted wanted) {
        if (Versioning.isPage(wanted)) {
            return ofAdmins(tap, () -> versioning.turn(tap, wanted.page()));
        }
        if (wanted.what().equals(RoleMenus.PAGE)) {
            return ofAdmins(tap, () -> binding.turn(tap, wanted.page()));
        }
        if (CalendarDesk.isPage(wanted)) {
            return ofAdmins(tap, () -> calendar.turn(tap, wanted.page()));
        }
        if (Members.isPage(wanted)) {
            return atHome.only(tap, () -> members.turn(tap, wanted.page()));
        }
        return explaining
                .page(tap, wanted)
                .or(() -> why.page(tap, wanted))
                .or(() -> reporting.page(tap, wanted))
                .orElseGet(() -> atHome.only(tap, () -> pageOfRequests(tap, wanted)));
    }

    private Answer pageOfRequests(Inbound.Tapped tap, Pages.Wanted wanted) {
        return searching
                .page(tap, wanted)
                .or(() -> waiting.page(tap, wanted))
                .or(() -> requests.page(tap, wanted))
                .or(() -> onBehalf.page(tap, wanted))
                .or(() -> drawing.page(tap, wanted))
                .orElseGet(() -> lists.page(tap, wanted));
    }

    private Answer command(Inbound.Tapped tap, String name) {
        return switch (name) {
            case "ajukan" -> atHome.only(tap, () -> requests.offer(tap));
            case "status" -> atHome.only(tap, () -> lists.open(tap));
            case "antrean", "antrian" -> atHome.only(tap, () -> waiting.offer(tap));
            case "pasang" -> reserved.unlessGroup(tap, name).orElseGet(() -> ofAdmins(tap, () -> binding.offer(tap)));
            case "periksa" ->
                reserved.unlessPrivate(tap, name).orElseGet(() -> ofAdmins(tap, () -> checking.again(tap)));
            default -> explaining.help(tap);
        };
    }
}
