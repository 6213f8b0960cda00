package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Approvals so far, where several are needed. */
final class Voices {

    private static final int SHOWN = 8;

    private Voices() {}

    static List<Html> of(Teller teller, Turn turn) {
        if (!(turn.step().work() instanceof Decision decision) || decision.approvals() == null) {
            return List.of();
        }
        Approvals approvals = decision.approvals();
        List<Visit.Approval> voices = turn.visit().approvals();
        List<Html> lines = new ArrayList<>();
        List<Exit> exits = decision.exits().stream().filter(Exit::approves).toList();
        if (approvals.sequence().isEmpty() && exits.size() > 1) {
            lines.addAll(perExit(teller, turn, approvals.need(), exits));
        } else {
            lines.add(teller.html("voices.count", voices.size(), approvals.need()));
        }
        if (!approvals.sequence().isEmpty()) {
            lines.add(teller.html("voices.sequence", sequence(teller, approvals.sequence(), voices.size())));
        }
        int left = Math.max(0, voices.size() - SHOWN);
        if (left > 0) {
            lines.add(teller.html("voices.more", left, RunHead.number(teller, turn.run())));
        }
        for (Visit.Approval voice : voices.subList(left, voices.size())) {
            lines.add(teller.html(
                    "voices.voice",
                    Labels.exit(turn.step(), voice.exit(), teller),
                    teller.by(voice.by()),
                    teller.moment(voice.at())));
        }
        lines.addAll(Lapsed.of(teller, turn));
        return lines;
    }

    /** Only voices for the same exit count together. */
    private static List<Html> perExit(Teller teller, Turn turn, int need, List<Exit> exits) {
        List<String> chosen =
                turn.visit().approvals().stream().map(Visit.Approval::exit).toList();
        List<Html> counts = exits.stream()
                .map(exit -> teller.html(
                        "voices.exit",
                        exit.label().in(teller.language()),
                        Collections.frequency(chosen, exit.id()),
                        need))
                .toList();
        Html all = teller.html("voices.exits", Html.join(", ", counts));
        if (chosen.stream().distinct().count() < 2) {
            return List.of(all);
        }
        return List.of(all, teller.html(turn.run().undoable() == null ? "voices.split" : "voices.split.undoable"));
    }

    private static Html sequence(Teller teller, List<Role> roles, int done) {
        return Html.join(
                " → ",
                IntStream.range(0, roles.size())
                        .mapToObj(i -> Html.text((i < done ? "✓ " : "") + teller.role(roles.get(i)))));
    }
}
