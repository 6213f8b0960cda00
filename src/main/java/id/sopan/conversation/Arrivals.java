package id.sopan.conversation;

import id.sopan.engine.By;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.engine.Visit;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.roster.Chat;
import id.sopan.roster.StandIn;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Wording;
import java.util.List;
import java.util.Optional;

/** Who comes and goes, the bot among them. */
record Arrivals(Office office, Outbox outbox, StandInDesk standIns, Greeting greeting) {

    /** How many of the requests that somebody had in hand are named. */
    private static final int NAMED = 10;

    /**
     * Whoever is gone from a unit's group acts for it no more, at once; what they were filling in waits for them. Told again, after
     * a kill in between, the same has the effects that are missing; where something later is known, it has none.
     */
    void memberChanged(Inbound.MemberChanged changed) {
        long chat = changed.place().chat();
        long member = changed.member().id();
        Optional<List<Hat>> listed =
                office.roster().chats().memberChanged(chat, member, changed.present(), changed.at());
        if (listed.isEmpty()) {
            return;
        }
        standIns.callings().changed(chat);
        if (changed.present()) {
            new Absences(office).returned(chat, member);
        } else {
            endStandIns(chat, member);
            listed.get().forEach(hat -> unlist(changed, hat));
            new Joining(office, standIns.callings()).left(chat, member);
            new Absences(office).left(chat, member);
        }
    }

    /** Likewise; who is listed stays so, since a unit may have moved to a group that they have yet to join. */
    void missing(long chat, long person) {
        new Absences(office).left(chat, person);
    }

    /** Those in which they represent somebody, and those in which they are represented. */
    private void endStandIns(long chat, long member) {
        List<String> units = office.roster().in(chat).stream().map(Unit::id).toList();
        List<StandIn> here = office.roster().standIns().current().stream()
                .filter(standIn -> units.contains(standIn.hat().unit()))
                .toList();
        here.stream().filter(standIn -> standIn.deputy().id() == member).forEach(standIns::endWithoutDeputy);
        here.stream().filter(standIn -> standIn.represented().id() == member).forEach(standIns::endWithoutOfficer);
    }

    /** Told before, so that a second time, after a kill in between, tells nobody less. */
    private void unlist(Inbound.MemberChanged left, Hat hat) {
        Place place = left.place();
        Sender member = left.member();
        String unit = office.roster().unitName(hat.unit());
        String origin = "left " + place.chat() + " " + member.id() + " "
                + hat.role().id() + " " + left.at().toEpochMilli();
        List<String> numbers = inHand(member, hat);
        office.admins().tell(origin, Office.address(place), language -> {
            String gone = Notice.LEFT_AND_UNLISTED.html(language, member.name(), unit);
            String work =
                    Notice.LEFT_WITH_WORK.html(language, Wording.in(language).first(NAMED, numbers));
            return Card.text(numbers.isEmpty() ? gone : gone + "\n\n" + work);
        });
        office.roster().byProgram().unlist(member.id(), hat);
        standIns.callings().changed(hat.unit());
    }

    /** Numbers of the requests that they, or others by their right, have in hand there. */
    private List<String> inHand(Sender member, Hat hat) {
        return office.runs()
                .waitingFor(hat.unit())
                .filter(run -> run.current()
                        .map(Visit::taken)
                        .map(Visit.Taking::by)
                        .filter(by -> by.isAs(hat))
                        .map(By::entitled)
                        .filter(holder -> holder.id() == member.id())
                        .isPresent())
                .map(Office::number)
                .toList();
    }

    void botChanged(Inbound.BotChanged changed) {
        Place place = changed.place();
        boolean out = changed.standing() == Inbound.Standing.OUT;
        Person by = changed.by().person();
        if (place.isPrivate()) {
            office.roster().chats().started(by, !out);
        } else {
            switch (changed.standing()) {
                case MEMBER -> askForRights(place);
                case ADMINISTRATOR -> office.replies().takeBack(plainMember(place));
                case OUT -> {}
            }
            office.roster()
                    .chats()
                    .botIn(
                            place.chat(),
                            Chat.Presence.valueOf(changed.standing().name()),
                            by);
        }
        if (!out) {
            outbox.forgetTrouble(place.chat());
            if (isGroup(place)) {
                greeting.joined(place);
            }
        } else if (!place.isPrivate()) {
            outbox.unreachable(new Address(place.chat(), null));
        }
    }

    /** A unit's group where it was known as something else than a plain member; told before that is noted. */
    private void askForRights(Place place) {
        boolean known = office.roster().chats().chat(place.chat()).map(Chat::bot).stream()
                .anyMatch(Chat.Presence.MEMBER::equals);
        office.roster().in(place.chat()).stream()
                .filter(unit -> !known)
                .flatMap(unit -> Address.home(unit).stream())
                .findFirst()
                .ifPresent(home -> office.replies()
                        .say(plainMember(place), home, Notice.NOT_ADMINISTRATOR.card(office.language(place))));
    }

    /** The origin of what is said of it, once until it is an administrator. */
    private static String plainMember(Place place) {
        return "plain member " + place.chat();
    }

    private static boolean isGroup(Place place) {
        return place.kind() == Place.Kind.GROUP || place.kind() == Place.Kind.SUPERGROUP;
    }
}
