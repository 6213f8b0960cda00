package id.sopan.conversation;

import id.sopan.desk.Desk;
import id.sopan.desk.Result;
import id.sopan.desk.Runs;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.outbox.Address;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.procedure.Text;
import id.sopan.roster.Refusal;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RoleMenus;
import id.sopan.wording.RunCommand;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every part of the conversation works with. */
record Office(
        Desk desk,
        Runs runs,
        ProcedureLibrary procedures,
        Roster roster,
        RunProjection projection,
        Dialogues dialogues,
        Replies replies,
        InstantSource clock,
        ZoneId zone) {

    Language language(Place place) {
        return roster.chats().language(place.chat());
    }

    /** In which requests get their numbers now. */
    int year() {
        return LocalDate.ofInstant(clock.instant(), zone).getYear();
    }

    /** Of the times that are told there. */
    ZoneId zone(Place place) {
        return roster.zone(place.chat(), place.topic());
    }

    /** Changes the dialogue by what the message says; where it asks something else by now, says that this question is over. */
    void take(Message message, Dialogue asked, UnaryOperator<Dialogue> change) {
        boolean heard = dialogues
                .change(asked.id(), open -> open.stillAsks(asked) ? change.apply(open) : open)
                .filter(taken -> taken.hasHeard(message))
                .isPresent();
        if (!heard) {
            say(message, Notice.QUESTION_OVER);
        }
    }

    /** Likewise by what was tapped. */
    Answer change(Inbound.Tapped tap, Dialogue asked, Function<Dialogue, Change> next) {
        AtomicBoolean asks = new AtomicBoolean();
        Optional<Dialogue> after = dialogues.change(asked.id(), open -> {
            asks.set(open.isOpen() && open.question() == asked.question());
            return asks.get() ? next.apply(open).tapped(tap).done() : open;
        });
        boolean done = asks.get() || after.filter(open -> open.hasTaken(tap)).isPresent();
        return done ? Answer.NONE : alert(tap, Notice.QUESTION_OVER);
    }

    static Address address(Place place) {
        return new Address(place.chat(), place.topic());
    }

    /** Where the unit lives for which somebody acts so. */
    Optional<Address> home(Hat hat) {
        return roster.unit(hat.unit()).flatMap(Address::home);
    }

    /** In answer, a message below. */
    void say(Heard to, Card card) {
        replies.say(to, card);
    }

    /** Whether something was said in answer to it, so that it comes once more. */
    boolean isAnswered(Message message) {
        return replies.wasSaid(message.origin());
    }

    void say(Message to, Notice notice, Object... arguments) {
        say(to, notice.name(), notice.card(language(to.place()), arguments));
    }

    /** Likewise as a reply, so that in a group it is plain whom it tells. */
    void reply(Message to, Notice notice, Object... arguments) {
        say(to, notice.name(), Card.reply(notice.html(language(to.place()), arguments), to.id()));
    }

    /** @param what of an album it is said once */
    void say(Message to, String what, Card card) {
        replies.begin(to.origin(what), Reply.of(to, card), ReplyDocuments::once);
    }

    /** Whether that was said in answer to it, or to another file of its album. */
    boolean isTold(Message message, Notice notice) {
        return replies.wasSaid(message.origin(notice.name()));
    }

    void reply(Message to, String html) {
        say(to, Card.reply(html, to.id()));
    }

    /** Whether there is a reason not to take the message, which is said. */
    boolean isUnfit(Message message, Optional<Notice> why) {
        why.ifPresent(notice -> say(message, notice.name(), Given.unfit(message, notice, language(message.place()))));
        return why.isPresent();
    }

    /** Of which another page can take the place; see {@link #turn}. */
    void list(Heard to, Card card) {
        replies.sayTurnable(to, card);
    }

    /** In answer to a tap, the message that bears the button is changed; one that is long past is said anew below. */
    void turn(Inbound.Tapped tap, Card card) {
        replies.turn(tap, Objects.requireNonNull(tap.data()), card);
    }

    /**
     * To somebody's private chat; where they never started one, to the group.
     *
     * @param origin says it only once
     */
    void tell(String origin, long person, @Nullable Address group, Card card) {
        if (group == null) {
            replies.say(origin + " to " + person, new Address(person, null), card);
        } else if (!roster.hasStarted(person)) {
            replies.say(origin + " to " + person, group, card);
        } else {
            Reply.Elsewhere instead = new Reply.Elsewhere(origin + " instead of " + person, group, card);
            replies.say(origin + " to " + person, new Address(person, null), card, instead);
        }
    }

    AdminPost admins() {
        return new AdminPost(replies, roster);
    }

    Answer alert(Inbound.Tapped tap, Notice notice, Object... arguments) {
        return Answer.alert(notice.alert(language(tap.place()), arguments));
    }

    /** What a role is called. */
    Text nama(Role role) {
        return procedures.nama(role);
    }

    /** One that can be held, that some unit still holds, or that open requests need, by its id in any case. */
    Optional<Role> role(String word) {
        Role role = new Role(word.toLowerCase(Locale.ROOT));
        boolean held = !roster.holding(role).isEmpty();
        return Optional.of(role).filter(known -> held || desk.roles(known).has(known));
    }

    /** Why the roster was not changed. */
    String refusal(Refusal why, Language language, ZoneId zone) {
        return RosterRefusals.html(why, language, zone, this::nama);
    }

    /** What is said of a role that is none. */
    String unknownRole(String word, String command, Language language) {
        return RosterRefusals.unknownRole(word, command, procedures.roles(), language);
    }

    /** The unit's name, with the role where it is one of several. */
    String name(Unit unit, Role role, Collection<Role> among, Language language) {
        return among.size() < 2 ? unit.name() : unit.name() + " (" + nama(role).in(language) + ")";
    }

    /** Of a unit that lives in a chat, with its role. */
    RoleMenus.Bound bound(Unit unit, Role role) {
        return new RoleMenus.Bound(role, nama(role), Joining.choice(unit));
    }

    Procedure definition(Run run) {
        return projection.definition(run);
    }

    /** Empty for a button that commands nothing, or is not of our making. */
    Optional<Command> command(Run run, Tap.OnRun button) {
        return RunCommand.of(definition(run), run, button, null, null);
    }

    RunView view(Run run) {
        return projection.view(run, definition(run));
    }

    RunClock time(Run run) {
        return projection.time(run, definition(run));
    }

    /** As whoever is told in that place reads it. */
    Refusals refusals(Run run, Place place) {
        Set<String> here =
                roster.at(place.chat(), place.topic()).stream().map(Unit::id).collect(Collectors.toSet());
        return Refusals.of(view(run), projection.viewpoint(run, address(place), here));
    }

    /** Why it was refused, as whoever is told in that place reads it; HTML. */
    String why(Result.Refused refused, Place place) {
        return refusals(refused.run(), place).html(refused.rejection());
    }

    /** Likewise to whoever was asked that; who might do it as a stand-in until lately reads first that they are none any more. */
    String why(Result.Refused refused, Dialogue asked) {
        String why = why(refused, asked.place());
        return (refused.rejection().isAboutWho()
                        ? roster.standIns()
                                .representedLately(
                                        asked.person().id(), refused.run().involved())
                        : Optional.<Long>empty())
                .map(represented -> Notice.STAND_IN_OVER.html(language(asked.place()), roster.nameOf(represented)))
                .map(over -> over + " " + why)
                .orElse(why);
    }

    static String number(Run run) {
        return Objects.requireNonNullElse(run.number(), "");
    }
}
