package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Child;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.engine.Words;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a run is: its step, whose turn it is and since when; or how it ended. */
final class RunState {

    private final Scene scene;
    private final Teller teller;

    private RunState(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
    }

    static Html of(Scene scene) {
        RunState state = new RunState(scene);
        Run.End end = scene.run().end();
        return end != null ? state.ended(end) : state.open(scene.turn().orElseThrow());
    }

    private Html ended(Run.End end) {
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("state.ended." + end.ending().id(), teller.moment(end.at())));
        lines.add(teller.html("state.ended.by", teller.by(end.by())));
        String reason = end.ending() == Ending.DIBATALKAN ? scene.reason(end.by(), end.reason()) : end.reason();
        if (reason != null && !Words.sayNothing(reason)) {
            lines.add(teller.html("card.reason", teller.quote(reason, scene.most(600))));
        }
        wayBack(scene, end).ifPresent(lines::add);
        return Html.join("\n", lines);
    }

    /** How it goes on after its end, where it can. */
    static Optional<Html> wayBack(Scene scene, Run.End end) {
        Run run = scene.run();
        Teller teller = scene.teller();
        return run.parent() != null || run.lacksSomebody()
                ? Optional.empty()
                : key(scene, end)
                        .map(key ->
                                teller.html(key, String.valueOf(run.number()), teller.moment(end.reopenableUntil())));
    }

    /** Once it was rated, whoever did so is not offered to take back its end any more; a day after it, nobody is. */
    private static Optional<String> key(Scene scene, Run.End end) {
        boolean stands = scene.run().rating() != null || !scene.view().undoable();
        return Optional.ofNullable(
                switch (end.ending()) {
                    case DITOLAK -> "state.ended.denied.next";
                    case SELESAI -> stands && scene.isRequesterHere() ? "state.ended.rated.next" : null;
                    case DIBATALKAN -> "state.ended.withdrawn.next";
                });
    }

    private Html open(Turn turn) {
        List<Html> lines = new ArrayList<>();
        lines.add(title(teller, scene, turn.step()));
        lines.add(teller.text(turn.step().kegiatan(), scene.most(400)));
        lines.addAll(waiting(turn));
        if (scene.isRequesterHere() || scene.viewpoint().unitsHere().isEmpty()) {
            child(scene).ifPresent(lines::add);
        }
        standard(turn.step()).ifPresent(lines::add);
        lines.addAll(Remaining.of(scene));
        lines.addAll(inHand(turn));
        lines.addAll(Voices.of(teller, turn));
        return Html.join("\n", lines);
    }

    /** Of an open run, below the title of its step: whose turn it is, by when, and who has it in hand. */
    static List<Html> now(Scene scene) {
        RunState state = new RunState(scene);
        Turn turn = scene.turn().orElseThrow();
        List<Html> lines = new ArrayList<>(state.waiting(turn));
        Remaining.limit(scene).ifPresent(lines::add);
        lines.addAll(state.inHand(turn));
        return lines;
    }

    private List<Html> inHand(Turn turn) {
        Visit.Taking taken = turn.visit().taken();
        return taken == null ? List.of() : List.of(taken(taken));
    }

    private Html taken(Visit.Taking taken) {
        String by = teller.by(taken.by());
        Html since = teller.moment(taken.at());
        By giver = taken.giver();
        return giver == null
                ? teller.html("state.taken", by, since)
                : teller.html("state.handed.over", by, since, teller.by(giver));
    }

    /** Which of the procedure's rows the step is in, from 1: its number on the paper may begin elsewhere. */
    static Html title(Teller teller, Scene scene, Step step) {
        List<Integer> rows = scene.procedure().rows().stream().map(Row::nomor).toList();
        int place = rows.indexOf(step.nomor()) + 1;
        return place == step.nomor()
                ? teller.html("state.step", place, rows.size())
                : teller.html("state.step.numbered", place, rows.size(), step.nomor());
    }

    private List<Html> waiting(Turn turn) {
        Html since = teller.moment(turn.since());
        List<Html> lines = new ArrayList<>();
        List<Role> known = turn.roles().stream()
                .filter(role -> scene.run().unitOf(role) != null)
                .toList();
        Visit.Hold asked = turn.visit().question();
        if (asked != null) {
            Html unit = Html.bold(Html.text(teller.unit(scene.run().unit())));
            lines.add(teller.html("state.asked", unit, teller.moment(asked.from())));
        } else if (!known.isEmpty()) {
            lines.add(teller.html(
                    "state.turn", teller.or(known.stream().map(this::whose).toList()), since));
        }
        for (Role role : turn.unchosen()) {
            String state = isHeld(role) ? "state.unchosen" : "state.nobody";
            lines.add(teller.html(state, teller.role(role), since));
        }
        if (lacksChooser(turn)) {
            lines.add(teller.html("state.nobody", teller.role(Role.UNIT_TI), since));
        }
        known.stream().flatMap(this::away).distinct().forEach(lines::add);
        known.stream().filter(this::isReleased).forEach(role -> lines.add(released(role)));
        child(turn)
                .ifPresent(child -> lines.add(
                        child.number() == null
                                ? teller.html(coming(child), since)
                                : teller.html("state.child", child.number(), since)));
        return lines;
    }

    private String coming(Child child) {
        return isUnoffered(child) ? "state.child.unoffered" : "state.child.coming";
    }

    private boolean isUnoffered(Child child) {
        return child.number() == null && !scene.view().offered().test(child.procedure());
    }

    /** Whether it waits for a sub-run that cannot begin, since its procedure is not offered. */
    static boolean lacksProcedure(Scene scene) {
        RunState state = new RunState(scene);
        return scene.turn().flatMap(state::child).filter(state::isUnoffered).isPresent();
    }

    /** At which step the sub-run is, and with whom, for who has no card of it; empty where none is waited for. */
    static Optional<Html> child(Scene scene) {
        return scene.turn()
                .flatMap(turn -> new RunState(scene).child(turn))
                .flatMap(child -> scene.view().below().apply(child.id()))
                .map(below -> new Scene(below, scene.viewpoint(), scene.cap()))
                .flatMap(below -> below.turn().map(turn -> child(below, turn)));
    }

    private static Html child(Scene below, Turn turn) {
        Teller teller = below.teller();
        Html title = title(teller, below, turn.step());
        List<Role> roles = turn.roles().isEmpty() ? turn.unchosen() : turn.roles();
        return roles.isEmpty()
                ? teller.html("state.child.subrun", title)
                : teller.html("state.child.turn", title, RunLine.whose(below, roles));
    }

    /** Whether there is a choice to be made, and no unit to make it. */
    private boolean lacksChooser(Turn turn) {
        return scene.run().unitOf(Role.UNIT_TI) == null
                && !isHeld(Role.UNIT_TI)
                && turn.unchosen().stream().anyMatch(this::isHeld);
    }

    private boolean isHeld(Role role) {
        return scene.view().held().test(role);
    }

    /** Whether the unit has given the role back since it was chosen; not asked of who only looks on. */
    private boolean isReleased(Role role) {
        List<UnitChoice> holders = scene.viewpoint().choices().get(held(role));
        return holders != null
                && holders.stream()
                        .noneMatch(holder -> holder.id().equals(scene.run().unitOf(role)));
    }

    /** The requester acts in the role in which it asked. */
    private Role held(Role role) {
        return role.equals(Role.PEMOHON) ? scene.run().role() : role;
    }

    /** Who of those whose turn it is stands in for whom. */
    private Stream<Html> away(Role role) {
        Hat hat = new Hat(String.valueOf(scene.run().unitOf(role)), held(role));
        return scene.viewpoint().represented().stream()
                .filter(away -> away.hat().equals(hat))
                .map(away -> teller.html(
                        "state.represented",
                        teller.name(away.away()),
                        teller.name(away.deputy()),
                        teller.lastDay(away.until())));
    }

    private Html released(Role role) {
        String unit = teller.unit(String.valueOf(scene.run().unitOf(role)));
        return teller.html(
                "state.released", unit, teller.role(held(role)), held(role).id());
    }

    private Html whose(Role role) {
        return Html.bold(Html.text(scene.unit(role)));
    }

    private Optional<Child> child(Turn turn) {
        return scene.run().children().stream()
                .filter(child -> child.step().equals(turn.step().id()) && child.needed() && child.ending() == null)
                .findFirst();
    }

    /** None where the time does not count: a row's is then of others than those whose turn it is. */
    private Optional<Html> standard(Step step) {
        if (step.pausesClock()) {
            return Optional.empty();
        }
        Row row = scene.procedure().row(step.nomor());
        String key = row.steps().size() > 1 ? "state.standard.row" : "state.standard";
        return Optional.ofNullable(row.waktu())
                .map(waktu -> teller.html(key, teller.working(Duration.ofMinutes(waktu)), row.nomor()));
    }
}
