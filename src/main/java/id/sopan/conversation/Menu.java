package id.sopan.conversation;

import id.sopan.roster.Unit;
import id.sopan.wording.Pages;
import id.sopan.wording.Tap;
import java.util.function.Supplier;

/** What the buttons of menus do. */
final class Menu {

    private final Reserved reserved;
    private final Requests requests;
    private final Explaining explaining;
    private final Speaking speaking;
    private final Lists lists;
    private final Searching searching;
    private final Waiting waiting;
    private final Batching batching;
    private final PrivateCards privateCards;
    private final Why why;
    private final Joining joining;
    private final Binding binding;
    private final Releasing releasing;
    private final Members members;
    private final CardAgain cardAgain;
    private final CalendarDesk calendar;
    private final Reporting reporting;
    private final Ordering ordering;
    private final Drawing drawing;
    private final Deputizing deputizing;
    private final OnBehalf onBehalf;
    private final Versioning versioning;
    private final Trying trying;
    private final Checking checking;
    private final OwnDataDesk ownData;

    Menu(
            Reserved reserved,
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
            OwnDataDesk ownData) {
        this.reserved = reserved;
        this.requests = requests;
        this.explaining = explaining;
        this.speaking = speaking;
        this.lists = lists;
        this.searching = searching;
        this.waiting = waiting;
        this.batching = batching;
        this.privateCards = privateCards;
        this.why = why;
        this.joining = joining;
        this.binding = binding;
        this.releasing = releasing;
        this.members = members;
        this.cardAgain = cardAgain;
        this.calendar = calendar;
        this.reporting = reporting;
        this.ordering = ordering;
        this.drawing = drawing;
        this.deputizing = deputizing;
        this.onBehalf = onBehalf;
        this.versioning = versioning;
        this.trying = trying;
        this.checking = checking;
        this.ownData = ownData;
    }

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
            case NAME_STAND_IN -> deputizing.name(tap);
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
            case DETAIL -> reporting.detail(tap, option, 0);
            case REPORT -> reporting.report(tap, option);
            case RECAP -> reporting.recap(tap, option);
            case REMOVE_DATA -> ownData.ask(tap, option);
            case REMOVE_DATA_SURELY -> ownData.remove(tap, option);
            case KEEP_DATA -> ownData.keep(tap);
            case CALL_PEOPLE -> ofAdmins(tap, () -> checking.call(tap, option));
            case COMMAND -> command(tap, option);
        };
    }

    private Answer ofAdmins(Inbound.Tapped tap, Supplier<Answer> deed) {
        return reserved.unlessAdmin(tap).orElseGet(deed);
    }

    private Answer page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return explaining
                .page(tap, wanted)
                .or(() -> why.page(tap, wanted))
                .or(() -> reporting.page(tap, wanted))
                .or(() -> searching.page(tap, wanted))
                .or(() -> waiting.page(tap, wanted))
                .or(() -> requests.page(tap, wanted))
                .or(() -> onBehalf.page(tap, wanted))
                .orElseGet(() -> lists.page(tap, wanted));
    }

    private Answer command(Inbound.Tapped tap, String name) {
        return switch (name) {
            case "ajukan" -> requests.offer(tap);
            case "antrean", "antrian" -> waiting.offer(tap);
            case "pasang" -> reserved.unlessGroup(tap, name).orElseGet(() -> ofAdmins(tap, () -> binding.offer(tap)));
            case "periksa" ->
                reserved.unlessPrivate(tap, name).orElseGet(() -> ofAdmins(tap, () -> checking.again(tap)));
            default -> explaining.help(tap);
        };
    }
}
