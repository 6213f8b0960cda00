package id.sopan.outbox;

import id.sopan.log.Concerning;
import id.sopan.log.Seldom;
import id.sopan.wording.Bilingual;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one call and notes what came of it. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Of answers that a chat did not take: anybody may ask for one and block the bot. */
    private final Seldom answers = new Seldom();

    private final Messenger messenger;
    private final Subjects subjects;
    private final Surfaces surfaces;
    private final PlacesInTrouble inTrouble;
    private final Doubts doubts = new Doubts();

    Courier(Messenger messenger, Subjects subjects, Surfaces surfaces, PlacesInTrouble inTrouble) {
        this.messenger = messenger;
        this.subjects = subjects;
        this.surfaces = surfaces;
        this.inTrouble = inTrouble;
    }

    /** What to do about the chat next. */
    sealed interface Upshot {

        record GoOn() implements Upshot {}

        record Wait(Duration time) implements Upshot {}

        record Moved(long chat) implements Upshot {}
    }

    static final Upshot GO_ON = new Upshot.GoOn();

    /** @param once rather not at all than twice */
    Upshot carryOut(String subject, NextCall call, boolean once) {
        return switch (call) {
            case NextCall.Send send -> once ? sendOnce(subject, send) : send(subject, send);
            case NextCall.Edit edit -> edit(edit);
            case NextCall.Retire retire -> retire(retire);
            case NextCall.Remove remove -> remove(remove.surface());
        };
    }

    Upshot strip(Address at, long message) {
        return done(at, messenger.strip(at, message), trouble -> {}, () -> {});
    }

    /** Noted before it is tried; only where it is known that nothing was sent, it may be tried again. */
    private Upshot sendOnce(String subject, NextCall.Send send) {
        Surface attempt = Surface.attempted(subject, send.show(), send.hash());
        if (!surfaces.attempt(attempt)) {
            return GO_ON;
        }
        Surface attempted = attempt.asOf(Surfaces.FIRST);
        Delivery delivery = deliver(send.show());
        if (delivery instanceof Delivery.Unknown) {
            return GO_ON;
        }
        if (delivery instanceof Delivery.TryAgain || delivery instanceof Delivery.Migrated) {
            surfaces.withdraw(attempted);
        }
        return sent(subject, new NextCall.Send(send.show(), send.hash(), attempted), delivery);
    }

    private Upshot send(String subject, NextCall.Send send) {
        return sent(subject, send, deliver(send.show()));
    }

    private Delivery deliver(Show show) {
        return heard(
                show.to(),
                show.urgency() == Show.Urgency.NEWS
                        ? messenger.sendSilently(show.to(), show.card())
                        : messenger.send(show.to(), show.card()));
    }

    private Delivery heard(Address at, Delivery delivery) {
        if (!(delivery instanceof Delivery.Unknown || delivery instanceof Delivery.TryAgain)) {
            doubts.over(at.chat());
        }
        return delivery;
    }

    private Upshot sent(String subject, NextCall.Send send, Delivery delivery) {
        Show show = send.show();
        return switch (delivery) {
            case Delivery.Delivered delivered -> {
                Upshot noted = note(Surface.sent(subject, show, send.hash(), delivered.message(), send.before()));
                inTrouble.reached(show.to());
                yield noted;
            }
            case Delivery.Unreachable unreachable -> {
                inTrouble.unreachable(show.to(), unreachable.topicOnly());
                yield fail(subject, send, unreachable.description(), false);
            }
            case Delivery.Refused refused -> refused(subject, send, refused.description());
            case Delivery.Gone ignored -> fail(subject, send, "gone", true);
            case Delivery.TryAgain again -> new Upshot.Wait(again.after());
            case Delivery.Unknown ignored ->
                new Upshot.Wait(doubts.pause(show.to().chat()));
            case Delivery.Migrated migrated -> new Upshot.Moved(migrated.chat());
        };
    }

    /** Whoever waits for it learns that it will not come; told once, whatever becomes of that. */
    private Upshot refused(String subject, NextCall.Send send, String trouble) {
        Show show = send.show();
        if (show.urgency() != Show.Urgency.AWAITED) {
            return fail(subject, send, trouble, true);
        }
        return switch (messenger.send(show.to(), Bilingual.refused())) {
            case Delivery.Delivered delivered -> {
                warn(subject, hidden(send, trouble));
                yield note(Surface.sent(subject, show, send.hash(), delivered.message(), send.before()));
            }
            case Delivery.TryAgain again -> new Upshot.Wait(again.after());
            case Delivery.Migrated migrated -> new Upshot.Moved(migrated.chat());
            default -> fail(subject, send, trouble, true);
        };
    }

    private Upshot fail(String subject, NextCall.Send send, String trouble, boolean refused) {
        warn(subject, send, trouble);
        return note(Surface.failed(subject, send.show(), send.hash(), trouble, refused, send.before()));
    }

    private void warn(String subject, NextCall.Send send, String trouble) {
        String what = hidden(send, trouble);
        if (send.show().urgency() == Show.Urgency.AWAITED) {
            answers.say(unsaid -> warn(subject, unsaid == 0 ? what : what + " (nor " + unsaid + " other answers)"));
        } else {
            warn(subject, what);
        }
    }

    private static String hidden(NextCall.Send send, String trouble) {
        return "cannot be shown in " + Address.inLog(send.show().to().chat()) + ": " + trouble;
    }

    private void warn(String subject, String trouble) {
        try (Concerning run = subjects.concerning(subject)) {
            LOG.warn("A {} {}", Subjects.kind(subject), trouble);
        }
    }

    private Upshot edit(NextCall.Edit edit) {
        Surface surface = edit.surface();
        Delivery delivery = heard(
                surface.at(),
                messenger.edit(surface.at(), surface.message(), edit.show().card()));
        return switch (delivery) {
            case Delivery.Delivered ignored -> note(surface.edited(edit.hash()));
            case Delivery.Gone ignored -> note(surface.lost());
            case Delivery.Unreachable unreachable -> unreachable(surface, edit.hash(), unreachable);
            case Delivery.Refused refused -> {
                warn(surface.subject(), "cannot be changed: " + refused.description());
                yield note(surface.edited(edit.hash()));
            }
            case Delivery.TryAgain again -> doubt(surface, again.after());
            case Delivery.Unknown ignored ->
                doubt(surface, doubts.pause(surface.at().chat()));
            case Delivery.Migrated migrated -> new Upshot.Moved(migrated.chat());
        };
    }

    private Upshot unreachable(Surface surface, String hash, Delivery.Unreachable why) {
        Upshot noted = note(surface.unreachable(hash, why.description()));
        inTrouble.unreachable(surface.at(), why.topicOnly());
        return noted;
    }

    /** It may have been changed: were it to show again what it showed before, nobody would see that it does not. */
    private Upshot doubt(Surface surface, Duration pause) {
        if (!surface.hash().isEmpty()) {
            note(surface.doubtful());
        }
        return new Upshot.Wait(pause);
    }

    private Upshot retire(NextCall.Retire retire) {
        Surface surface = retire.surface();
        Delivery delivery = retire.card() == null
                ? delete(surface.at(), retire.message())
                : messenger.edit(surface.at(), retire.message(), retire.card());
        return done(surface, delivery, () -> note(surface.withoutRetired(retire.message())));
    }

    private Upshot remove(Surface surface) {
        if (surface.message() != 0) {
            return done(
                    surface,
                    delete(surface.at(), surface.message()),
                    () -> noted(
                            surface,
                            surface.retired().isEmpty() ? surfaces.drop(surface) : surfaces.save(surface.lost())));
        }
        return surface.retired().stream()
                .findFirst()
                .map(message ->
                        done(surface, delete(surface.at(), message), () -> note(surface.withoutRetired(message))))
                .orElseGet(() -> noted(surface, surfaces.drop(surface)));
    }

    /** One that is older than 48 hours Telegram does not delete: it loses its words and buttons. */
    private Delivery delete(Address at, long message) {
        Delivery deleted = messenger.delete(at, message);
        return deleted instanceof Delivery.Gone ? messenger.edit(at, message, Bilingual.over()) : deleted;
    }

    /** Closing an old message: that it cannot be reached is noted, so that it is closed once it can. */
    private Upshot done(Surface surface, Delivery delivery, Runnable note) {
        return done(surface.at(), delivery, why -> unreachable(surface, surface.hash(), why), note);
    }

    /** Whatever else hinders it for good is no reason to try again. */
    private Upshot done(Address at, Delivery delivery, Consumer<Delivery.Unreachable> hindered, Runnable note) {
        return switch (heard(at, delivery)) {
            case Delivery.TryAgain again -> new Upshot.Wait(again.after());
            case Delivery.Unknown ignored -> new Upshot.Wait(doubts.pause(at.chat()));
            case Delivery.Migrated migrated -> new Upshot.Moved(migrated.chat());
            case Delivery.Unreachable unreachable -> {
                hindered.accept(unreachable);
                yield GO_ON;
            }
            default -> {
                note.run();
                yield GO_ON;
            }
        };
    }

    private Upshot note(Surface surface) {
        return noted(surface, surfaces.save(surface));
    }

    private Upshot noted(Surface touched, boolean noted) {
        if (!noted) {
            overtaken(touched);
        }
        return GO_ON;
    }

    /** Another instance wrote of it while this one stood still in the call: what that one has shown may be shown no more. */
    private void overtaken(Surface touched) {
        subjects.unshow(touched.subject(), () -> {
            if (touched.message() != 0) {
                surfaces.touched(touched);
            }
        });
    }
}
