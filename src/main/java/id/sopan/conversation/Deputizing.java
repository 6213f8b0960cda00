package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.roster.Hats;
import id.sopan.roster.StandIn;
import id.sopan.roster.StandInChange;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.StandInQuestion;
import id.sopan.wording.StandInText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /wakil}: who stands in for whom; as a reply to a colleague it names them. */
record Deputizing(Office office, Reading reading, Beginning beginning, StandInDesk desk) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Language language = office.language(message.place());
        Sender deputy = message.replyToSender();
        if (deputy == null) {
            office.say(message, overview(message.place(), message.sender(), language));
        } else if (deputy.kind() != Sender.Kind.PERSON) {
            office.say(message, Notice.STAND_IN_NOT_A_PERSON);
        } else if (deputy.id() == message.sender().id()) {
            office.say(message, Notice.STAND_IN_ONESELF);
        } else {
            begin(Opening.by(message), deputy).ifPresent(refused -> office.say(message, refused));
        }
    }

    /** The units' of this group; in private one's own, to an admin all. */
    private Card overview(Place place, Sender sender, Language language) {
        List<String> here = reading.unitsHere(place).stream().map(Unit::id).toList();
        boolean all = office.roster().isAdmin(sender.id());
        List<StandInText.Line> lines = office.roster().standIns().current().stream()
                .filter(standIn -> place.isPrivate()
                        ? all || isPartOf(standIn, sender)
                        : here.contains(standIn.hat().unit()))
                .map(standIn -> desk.line(standIn, language))
                .toList();
        return StandInText.overview(lines, place.isPrivate(), language);
    }

    private static boolean isPartOf(StandIn standIn, Sender sender) {
        return standIn.represented().id() == sender.id() || standIn.deputy().id() == sender.id();
    }

    Answer name(Inbound.Tapped tap) {
        return begin(Opening.by(tap, desk.now()), null)
                .map(refused -> Answer.alertOf(refused.html()))
                .orElse(Answer.NONE);
    }

    Answer end(Inbound.Tapped tap, String id) {
        Language language = office.language(tap.place());
        Person by = tap.sender().person();
        return switch (office.roster().standIns().end(by, id)) {
            case StandInChange.Ended ended -> {
                desk.announceEnd(ended.standIn());
                yield Answer.toast(Notice.RECORDED.alert(language));
            }
            case StandInChange.Refused refused ->
                Answer.alertOf(new StandInRefusals(desk, language).html(refused.why()));
            default -> Answer.toast(Notice.ALREADY_RECORDED.alert(language));
        };
    }

    /** Empty where it has begun; otherwise why it has not. An admin is asked who is away; whoever is none is so themselves. */
    private Optional<Card> begin(Opening opening, @Nullable Sender deputy) {
        Map<String, String> answers = new HashMap<>();
        if (deputy != null) {
            office.roster().chats().met(deputy.person(), deputy.username(), null);
            answers.put(StandInAnswers.field(StandInQuestion.DEPUTY), Long.toString(deputy.id()));
        }
        if (!office.roster().isAdmin(opening.person().id())) {
            Optional<Notice> refused =
                    away(answers, opening.place(), opening.person().id());
            if (refused.isPresent()) {
                Language language = office.language(opening.place());
                return refused.map(
                        notice -> notice.card(language, opening.person().name()));
            }
        }
        open(opening).forEach(id -> office.dialogues().close(id, Dialogue.Closing.CANCELLED, null));
        Dialogue.Subject subject = new Dialogue.Subject(Dialogue.Kind.STAND_IN, opening.id(), 0, null);
        Dialogue begun = beginning.begin(opening, subject, "", answers);
        String next = StandInAnswers.next(answers);
        Change change = new Change(begun);
        office.dialogues().begin((next == null ? change.stage(Dialogue.Stage.SUMMARY) : change.ask(next)).done());
        return Optional.empty();
    }

    private List<String> open(Opening opening) {
        return office.dialogues().open(opening.place(), opening.person().id()).stream()
                .filter(dialogue -> dialogue.subject().kind() == Dialogue.Kind.STAND_IN)
                .map(Dialogue::id)
                .filter(id -> !id.equals(opening.id()))
                .toList();
    }

    /** Notes who is away, and in which role where they have one only; otherwise says why they cannot be represented. */
    Optional<Notice> away(Map<String, String> answers, Place place, long person) {
        Hats hats = reading.hats(place, person);
        if (hats.hats().isEmpty()) {
            return Optional.of(hats.uncertain() ? Notice.COLLEAGUE_UNKNOWN : Notice.STAND_IN_NO_ROLE);
        }
        answers.put(StandInAnswers.field(StandInQuestion.AWAY), Long.toString(person));
        if (hats.hats().size() == 1) {
            Hat only = hats.hats().iterator().next();
            answers.put(StandInAnswers.field(StandInQuestion.ROLE), StandInAnswers.hat(only));
        }
        return Optional.empty();
    }
}
