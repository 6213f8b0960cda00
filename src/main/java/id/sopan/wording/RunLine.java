package id.sopan.wording;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.stream.Collectors;

/** A run in one line. */
final class RunLine {

    private RunLine() {}

    /** Its step and whose turn it is, or how it ended. */
    static Html state(Scene scene) {
        Teller teller = scene.teller();
        if (scene.run().end() != null) {
            return teller.html(
                    "state.ended." + scene.run().end().ending().id(),
                    teller.moment(scene.run().end().at()));
        }
        Turn turn = scene.turn().orElseThrow();
        Html title = RunState.title(teller, scene, turn.step());
        List<Role> roles = turn.roles().isEmpty() ? turn.unchosen() : turn.roles();
        Html since = teller.moment(turn.since());
        return roles.isEmpty()
                ? teller.html("line.subrun", title, since)
                : teller.html("line.turn", title, whose(scene, roles), since);
    }

    /** The units; where one is not chosen yet, that it is to be. */
    static String whose(Scene scene, List<Role> roles) {
        Teller teller = scene.teller();
        return roles.stream()
                .map(role -> {
                    String unit = scene.run().unitOf(role);
                    return unit == null ? teller.say("line.choice", teller.role(role)) : teller.unit(unit);
                })
                .distinct()
                .collect(Collectors.joining(teller.say("list.or")));
    }

    /** With number, procedure and unit, as it stands in a list. */
    static Html of(Scene scene) {
        Teller teller = scene.teller();
        return teller.html(
                "line.run",
                RunHead.number(teller, scene.run()),
                teller.text(scene.procedure().nama(), 60),
                Html.line(teller.unit(scene.run().unit()), 40),
                state(scene));
    }
}
