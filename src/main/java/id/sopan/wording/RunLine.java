package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.List;

/** A run in one line. */
final class RunLine {

    /** Characters of whose turn it is, in a list. */
    private static final int NAMES = 400;

    private RunLine() {}

    /** Its step and whose turn or answer it waits for, or how it ended. */
    static Html state(Scene scene) {
        return state(scene, Integer.MAX_VALUE);
    }

    private static Html state(Scene scene, int most) {
        Teller teller = scene.teller();
        if (scene.run().end() != null) {
            return teller.html(
                    "state.ended." + scene.run().end().ending().id(),
                    teller.moment(scene.run().end().at()));
        }
        Turn turn = scene.turn().orElseThrow();
        Html title = RunState.title(teller, scene, turn.step());
        Visit.Hold asked = turn.visit().question();
        if (asked != null) {
            return teller.html("line.asked", title, teller.unit(scene.run().unit()), teller.moment(asked.from()));
        }
        List<Role> roles = turn.roles().isEmpty() ? turn.unchosen() : turn.roles();
        Html since = teller.moment(turn.since());
        return roles.isEmpty()
                ? teller.html(RunState.lacksProcedure(scene) ? "line.subrun.unoffered" : "line.subrun", title, since)
                : teller.html("line.turn", title, whose(scene, roles, most), since);
    }

    /** Who asked for it on behalf of the unit, who has it in hand, and whether they paused it; empty for none of these. */
    private static Html marks(Scene scene) {
        Teller teller = scene.teller();
        List<Html> parts = new ArrayList<>();
        String asking = scene.run().requester().unit();
        if (asking != null && scene.run().isOnBehalf()) {
            parts.add(teller.html("line.on.behalf", Html.line(teller.unit(asking), 40)));
        }
        scene.turn().map(Turn::visit).ifPresent(visit -> {
            Visit.Taking taken = visit.taken();
            if (taken != null) parts.add(teller.html("line.taken", Harmless.line(teller.name(taken.by()), 40)));
            if (visit.hold() != null) parts.add(teller.html("line.held"));
        });
        return Html.join(" · ", parts);
    }

    /** The units; where one is not chosen yet, that it is to be. */
    static String whose(Scene scene, List<Role> roles) {
        return whose(scene, roles, Integer.MAX_VALUE);
    }

    /** @param most characters; at least one is named */
    static String whose(Scene scene, List<Role> roles, int most) {
        Teller teller = scene.teller();
        List<String> all = roles.stream()
                .map(role -> scene.run().unitOf(role) == null
                        ? teller.say("line.choice", teller.role(role))
                        : scene.unit(role))
                .distinct()
                .toList();
        return Listed.within(most, teller.wording().or(all), all, teller.language());
    }

    /** As it stands in a list for those who may act: with what it is about, and who has it in hand, so that one sees which are free. */
    static Html listed(Scene scene) {
        Html line = of(scene, Subject.before(scene, procedure(scene)), scene.most(NAMES));
        Html marks = marks(scene);
        return marks.value().isEmpty() ? line : Html.join("\n", List.of(line, marks));
    }

    /** With number, procedure and unit, nobody's name and no answer: it is forwarded with its picture. */
    static Html of(Scene scene) {
        return of(scene, procedure(scene), Integer.MAX_VALUE);
    }

    private static Html procedure(Scene scene) {
        return scene.teller().text(scene.procedure().nama(), 60);
    }

    private static Html of(Scene scene, Html about, int most) {
        Teller teller = scene.teller();
        return teller.html(
                "line.run",
                RunHead.number(teller, scene.run()),
                about,
                Html.line(teller.unit(scene.run().unit()), 40),
                state(scene, most));
    }
}
