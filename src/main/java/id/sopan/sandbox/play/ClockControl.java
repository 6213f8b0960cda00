package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Network;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Business time, read and put forward. Not under the world's lock: what falls due on the way uses the Bot API. */
record ClockControl(Network network, Preparation preparation) {

    private static final Duration FARTHEST = Duration.ofDays(366);

    ObjectNode read() {
        SandboxClock clock = network.world().clock();
        ObjectNode read = Json.object()
                .put("now", clock.instant().toString())
                .put("offset", clock.offset().toString())
                .put("zone", clock.zone().getId());
        return preparation.isUnderWay() ? read.put("preparing", true) : read;
    }

    ObjectNode move(Parameters given) {
        preparation.inTurn(() -> put(given));
        return announce();
    }

    private void put(Parameters given) {
        SandboxClock clock = network.world().clock();
        try {
            Instant target = given.has("to")
                    ? Instant.parse(given.text("to"))
                    : clock.instant().plus(Duration.parse(given.text("advance")));
            if (target.isBefore(clock.instant())) {
                throw PlayError.wrong("time does not go back: give a later instant, or reset");
            }
            if (Duration.between(clock.instant(), target).compareTo(FARTHEST) > 0) {
                throw PlayError.wrong("time is put forward by at most " + FARTHEST.toDays() + " days at once");
            }
            clock.advanceTo(target);
        } catch (DateTimeException | ArithmeticException e) {
            throw PlayError.wrong("give {\"advance\": \"PT45M\"} or {\"to\": \"2026-11-25T08:00:00Z\"}");
        }
    }

    /** Tells everybody what time it is. */
    ObjectNode announce() {
        ObjectNode now = read();
        return network.world().change(() -> {
            network.feed().everybody("clock", now);
            return now;
        });
    }
}
