package id.sopan.conversation;

import id.sopan.calendar.WrittenDay;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Person;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.roster.StandIn;
import id.sopan.roster.StandInChange;
import id.sopan.roster.StandInRefusal;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.Card;
import id.sopan.wording.Choice;
import id.sopan.wording.Example;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.StandInCard;
import id.sopan.wording.StandInQuestion;
import id.sopan.wording.Tap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/** Naming a stand-in, a question at a time: what its buttons and replies do. */
record StandInFlow(Office office, Deputizing deputizing, StandInDesk desk, StandInChoices choices) {

    Answer tap(Inbound.Tapped tap, Dialogue dialogue, Tap.OnDialogue button) {
        return switch (button.action()) {
            case CANCEL, DISCARD -> {
                office.dialogues().cancel(tap, dialogue.id());
                yield Answer.NONE;
            }
            case CHANGE ->
                change(tap, dialogue, open -> new Change(open).changing(true).call());
            case CHOOSE ->
                StandInCard.page(button.option())
                        .map(page -> turn(tap, dialogue, page))
                        .orElseGet(() -> choose(tap, dialogue, button.option()));
            case BACK -> back(tap, dialogue);
            case SEND -> save(tap, dialogue);
            default -> Answer.NONE;
        };
    }

    /** From typing a date to its buttons, else to the question before; what was answered from there on is asked anew. */
    private Answer back(Inbound.Tapped tap, Dialogue dialogue) {
        Optional<StandInQuestion> before = dialogue.changing() ? asked(dialogue) : choices.before(dialogue);
        if (before.isEmpty()) {
            return office.alert(tap, Notice.FIRST_QUESTION);
        }
        return change(tap, dialogue, open -> {
            Change change = new Change(open).changing(false).ask(StandInAnswers.field(before.get()));
            StandInAnswers.from(before.get()).forEach(change::forget);
            change.forget(StandInAnswers.PAGE);
            return change;
        });
    }

    private Answer change(Inbound.Tapped tap, Dialogue dialogue, Function<Dialogue, Change> change) {
        return change(
                        dialogue,
                        open -> open.hasTaken(tap),
                        open -> change.apply(open).tapped(tap))
                .map(notice -> office.alert(tap, notice))
                .orElse(Answer.NONE);
    }

    /**
     * Changes it as long as it asks the same; else nothing is changed, and it is said why.
     *
     * @param again whether what changes it came before: then nothing is said
     */
    private Optional<Notice> change(Dialogue dialogue, Predicate<Dialogue> again, Function<Dialogue, Change> change) {
        AtomicBoolean asks = new AtomicBoolean();
        Optional<Dialogue> after = office.dialogues().change(dialogue.id(), open -> {
            asks.set(open.stillAsks(dialogue));
            return asks.get() ? change.apply(open).done() : open;
        });
        return asks.get() || after.filter(again).isPresent() ? Optional.empty() : Optional.of(Notice.QUESTION_OVER);
    }

    /** To another page of the choices. */
    private Answer turn(Inbound.Tapped tap, Dialogue dialogue, String page) {
        return page.matches("\\d{1,4}")
                ? change(tap, dialogue, open -> new Change(open).answer(StandInAnswers.PAGE, page))
                : office.alert(tap, Notice.FORGED);
    }

    private Answer choose(Inbound.Tapped tap, Dialogue dialogue, String option) {
        Optional<StandInQuestion> asked = asked(dialogue);
        Optional<Choice> choice = asked.flatMap(question -> choices.of(dialogue, question).stream()
                .filter(offered -> offered.option().equals(option))
                .findFirst());
        if (asked.isEmpty() || choice.isEmpty()) {
            LocalDate today = desk.today(desk.zone(new StandInAnswers(dialogue.answers())));
            boolean hasPassed = WrittenDay.iso(option).filter(today::isAfter).isPresent();
            return hasPassed && asked.equals(Optional.of(StandInQuestion.FIRST))
                    ? passed(tap, dialogue, today)
                    : office.alert(tap, Notice.FORGED);
        }
        String answer = asked.get() == StandInQuestion.REASON ? choice.get().label() : option;
        return answer(dialogue, asked.get(), answer, open -> open.hasTaken(tap), open -> new Change(open).tapped(tap))
                .map(Answer::alertOf)
                .orElse(Answer.NONE);
    }

    /** A day whose button was drawn before; those of today take its place. */
    private Answer passed(Inbound.Tapped tap, Dialogue dialogue, LocalDate today) {
        Answer redrawn = change(tap, dialogue, Change::new);
        Language language = office.language(tap.place());
        return redrawn.equals(Answer.NONE)
                ? Answer.alertOf(new StandInRefusals(desk, language).html(new StandInRefusal.Past(today)))
                : redrawn;
    }

    /** A date or a reason; everything else is chosen by a button. */
    void reply(Message message, Dialogue dialogue) {
        StandInQuestion asked = asked(dialogue).orElse(null);
        if (asked == null || (!asked.isDay() && asked != StandInQuestion.REASON)) {
            again(message, dialogue, Notice.WANTS_BUTTON.html(office.language(dialogue.place())));
            return;
        }
        Language language = office.language(dialogue.place());
        Optional<Notice> unfit = Given.unfit(message, FieldType.TEXT);
        Optional<String> refused = unfit.map(notice -> notice.html(language, Given.LARGEST_FILE >> 20));
        if (refused.isEmpty()) {
            refused = asked.isDay() ? day(message, dialogue, asked, language) : reason(message, dialogue, language);
        }
        refused.ifPresent(html -> again(message, dialogue, html));
    }

    private Optional<String> day(Message message, Dialogue dialogue, StandInQuestion asked, Language language) {
        LocalDate today = LocalDate.ofInstant(message.at(), desk.zone(new StandInAnswers(dialogue.answers())));
        Optional<LocalDate> day = WrittenDay.alone(message.text(), today);
        return day.isPresent()
                ? answer(message, dialogue, asked, day.get().toString())
                : Optional.of(CalendarNotice.DAY_UNREADABLE.html(
                        language, message.text(), Example.written(desk.example(dialogue), language)));
    }

    private Optional<String> reason(Message message, Dialogue dialogue, Language language) {
        String given = Given.answer(message, FieldType.TEXT, office.zone(message.place()));
        Misfit misfit = Given.misfit(PromptReplies.REASON, given);
        return misfit == null
                ? answer(message, dialogue, StandInQuestion.REASON, given)
                : Optional.of(Refusals.misfit(language, PromptReplies.REASON, misfit));
    }

    private void again(Message message, Dialogue dialogue, String html) {
        office.say(message, Card.text(html));
        office.dialogues().heard(dialogue.id(), message);
    }

    private Optional<String> answer(Message message, Dialogue dialogue, StandInQuestion asked, String answer) {
        return answer(
                dialogue,
                asked,
                answer,
                open -> open.hasHeard(message),
                open -> new Change(open).heard(message).call());
    }

    /** Takes the answer, and asks what is next; otherwise says why it cannot be so, and nothing is changed. */
    private Optional<String> answer(
            Dialogue dialogue,
            StandInQuestion asked,
            String answer,
            Predicate<Dialogue> again,
            Function<Dialogue, Change> begin) {
        Map<String, String> answers = new HashMap<>(dialogue.answers());
        answers.put(StandInAnswers.field(asked), answer);
        Language language = office.language(dialogue.place());
        if (asked == StandInQuestion.AWAY) {
            Optional<Notice> refused = deputizing.away(answers, dialogue.place(), Long.parseLong(answer));
            if (refused.isPresent()) {
                return refused.map(notice -> notice.html(
                        language, desk.person(Long.parseLong(answer)).name()));
            }
        }
        Optional<StandInRefusal> refusal = refusal(dialogue, answers);
        if (refusal.isPresent()) {
            return refusal.map(new StandInRefusals(desk, language)::html);
        }
        answers.entrySet().removeAll(dialogue.answers().entrySet());
        return change(dialogue, again, open -> {
                    Change change = begin.apply(open);
                    answers.forEach(change::answer);
                    change.forget(StandInAnswers.PAGE);
                    String next = StandInAnswers.next(change.answers());
                    change = next == null ? change.stage(Dialogue.Stage.SUMMARY) : change.ask(next);
                    return change.changing(false);
                })
                .map(notice -> notice.html(language));
    }

    /** What stands in the way, as far as it is answered. */
    private Optional<StandInRefusal> refusal(Dialogue dialogue, Map<String, String> answers) {
        StandInAnswers given = new StandInAnswers(answers);
        boolean known = given.away().isPresent()
                && given.hat().isPresent()
                && given.deputy().isPresent();
        if (!known) {
            return Optional.empty();
        }
        Optional<StandInRefusal> refusal = office.roster().standIns().refusal(by(dialogue), standIn(dialogue, given));
        boolean early = given.last() == null;
        return refusal.filter(why -> !early || !isOfTime(why));
    }

    /** What depends on the days, and so is said once both are known. */
    private static boolean isOfTime(StandInRefusal why) {
        return why instanceof StandInRefusal.Represented
                || why instanceof StandInRefusal.Circle
                || why instanceof StandInRefusal.DeputyAway
                || why instanceof StandInRefusal.Representing;
    }

    private StandIn standIn(Dialogue dialogue, StandInAnswers given) {
        ZoneId zone = desk.zone(given.hat().orElseThrow());
        return given.standIn(dialogue.id(), desk.today(zone), zone, desk::person);
    }

    private static Person by(Dialogue dialogue) {
        return dialogue.person().person();
    }

    private Answer save(Inbound.Tapped tap, Dialogue dialogue) {
        if (dialogue.stage() != Dialogue.Stage.SUMMARY) {
            return Answer.NONE;
        }
        Language language = office.language(tap.place());
        StandIn standIn = standIn(dialogue, new StandInAnswers(dialogue.answers()));
        StandInChange change = office.roster().standIns().set(by(dialogue), standIn);
        if (change instanceof StandInChange.Refused refused) {
            String html = new StandInRefusals(desk, language).html(refused.why());
            office.dialogues().close(dialogue.id(), new Dialogue.Closing(Dialogue.End.OVERTAKEN, html), null);
            return Answer.alertOf(html);
        }
        desk.announce(standIn, tap.place());
        office.dialogues().close(dialogue.id(), new Dialogue.Closing(Dialogue.End.SENT, ""), null);
        return Answer.toast(Notice.RECORDED.alert(language));
    }

    private static Optional<StandInQuestion> asked(Dialogue dialogue) {
        return Optional.ofNullable(dialogue.field()).map(StandInQuestion::valueOf);
    }
}
