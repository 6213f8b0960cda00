package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Language;
import id.sopan.wording.Acted;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.RunView;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** {@code /jeda NOMOR} and {@code /lanjut NOMOR}, and the buttons that do the same. */
record Pauses(Office office, Reading reading, Acting acting, Prompts prompts) {

    /** Asks for the reason, unless it is given with the number. */
    void pause(Message message, String arguments) {
        Numbered.toChange(office, reading, message, arguments, "jeda").ifPresent(numbered -> {
            Run run = numbered.run();
            Given.Reason reason = Given.Reason.of(numbered.rest(), Dialogue.Kind.PAUSE);
            Command pause = new Command.Pause(run.version(), reason.words());
            Result result = acting.byMessage(message, run.id(), pause, null);
            if (isAskedFor(result)) {
                prompts.ask(message, run, subject(run, run.version()), reason);
            } else {
                reply(message, result, Acted::paused);
            }
        });
    }

    void proceed(Message message, String arguments) {
        Numbered.toChange(office, reading, message, arguments, "lanjut").ifPresent(numbered -> {
            Command proceed = new Command.Continue(numbered.run().version());
            Result result = acting.byMessage(message, numbered.run().id(), proceed, null);
            if (isStillAsked(result)) {
                office.say(message, Notice.STILL_ASKED, Office.number(numbered.run()));
            } else {
                reply(message, result, Acted::continued);
            }
        });
    }

    private void reply(Message message, Result result, Confirmation done) {
        Place place = message.place();
        result.effective()
                .ifPresentOrElse(
                        run -> office.say(
                                message, done.of(office.view(run), office.language(place), office.zone(place))),
                        () -> acting.reply(message, result));
    }

    private interface Confirmation {
        Card of(RunView view, Language language, ZoneId zone);
    }

    AboutRequest pausing() {
        return new AboutRequest(
                (run, sender) -> isAskedFor(considered(run, new Command.Pause(run.version(), ""), sender)),
                (tap, run) -> pause(tap, run, run.version()));
    }

    AboutRequest proceeding() {
        return new AboutRequest(
                (run, sender) -> considered(run, new Command.Continue(run.version()), sender) == null,
                (tap, run) -> proceed(tap, run, run.version()));
    }

    private @Nullable Result considered(Run run, Command command, Sender sender) {
        return office.desk().considerAsKnown(run.id(), command, Acting.who(sender));
    }

    Answer pause(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.Pause(version, ""));
        return prompts.askFor(Rejection.ReasonRequired.class, tap, run, result, subject(run, version));
    }

    Answer proceed(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.Continue(version));
        Notice done = isStillAsked(result) ? Notice.STILL_ASKED : Notice.CONTINUED;
        return result instanceof Result.Done
                ? Answer.toast(done.alert(office.language(tap.place()), Office.number(run)))
                : acting.answer(tap, result);
    }

    /** Whether time stands still all the same, until the requester has answered. */
    private static boolean isStillAsked(Result result) {
        return result.effective().flatMap(Run::current).map(Visit::question).isPresent();
    }

    private static boolean isAskedFor(@Nullable Result result) {
        return Result.isRefusedFor(result, Rejection.ReasonRequired.class);
    }

    private static Dialogue.Subject subject(Run run, int version) {
        return Dialogue.Subject.now(Dialogue.Kind.PAUSE, run, version, null, null);
    }
}
