package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Approvals so far, where several are needed. */
final class Voices {

    private Voices() {}

    static List<Html> of(Teller teller, Turn turn) {
        if (!(turn.step().work() instanceof Decision decision) || decision.approvals() == null) {
            return List.of();
        }
        Approvals approvals = decision.approvals();
        List<Visit.Approval> voices = turn.visit().approvals();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("voices.count", voices.size(), approvals.need()));
        if (!approvals.sequence().isEmpty()) {
            lines.add(teller.html("voices.sequence", sequence(teller, approvals.sequence(), voices.size())));
        }
        for (Visit.Approval voice : voices) {
            lines.add(teller.html(
                    "voices.voice",
                    Labels.exit(turn.step(), voice.exit(), teller),
                    teller.by(voice.by()),
                    teller.moment(voice.at())));
        }
        lines.addAll(Lapsed.of(teller, turn));
        return lines;
    }

    private static Html sequence(Teller teller, List<Role> roles, int done) {
        return Html.join(
                " → ",
                IntStream.range(0, roles.size())
                        .mapToObj(i -> Html.text((i < done ? "✓ " : "") + teller.role(roles.get(i))))
                        .toList());
    }
}
