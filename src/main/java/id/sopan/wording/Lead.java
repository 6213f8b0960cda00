package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Form;
import id.sopan.procedure.Role;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the office asks of this chat, or tells it, by name: the first line of a card that rings. */
final class Lead {

    private final Scene scene;
    private final Teller teller;
    private Optional<String> reason = Optional.empty();

    private Lead(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
    }

    /** Also why work comes again, where it says so. */
    static Again.Led of(Scene scene) {
        Lead lead = new Lead(scene);
        Html html = lead.html();
        return new Again.Led(html, lead.reason);
    }

    private Html html() {
        if (scene.run().end() != null) {
            return scene.isRequesterHere() || scene.isAskerHere()
                    ? ended(scene.run().end().ending())
                    : Relieved.of(scene);
        }
        Turn turn = scene.turn().orElseThrow();
        List<String> acting = scene.actingHere();
        if (Questions.here(scene).isPresent()) {
            By asked = Questions.here(scene).orElseThrow().by();
            return scene.hasRequesterLeft()
                    ? requesterLeft(requester())
                    : teller.html("lead.question", requester(), teller.by(asked));
        }
        if (!acting.isEmpty()) {
            return Questions.open(scene).isPresent()
                    ? new Html("")
                    : answered(turn).orElseGet(() -> acting(turn, acting));
        }
        if (scene.choosingHere()) {
            return teller.html(
                    "lead.choose",
                    officers(scene.viewpoint().choosersHere(), List.of(Role.UNIT_TI)),
                    teller.roles(turn.unchosen()));
        }
        if (scene.tellsOnBehalf()) {
            return teller.html(
                    "lead.on.behalf",
                    requester(),
                    teller.by(scene.run().requester()),
                    RunHead.number(teller, scene.run()));
        }
        return scene.tellsOfUndoneEnd()
                ? teller.html("lead.end.undone", requester(), RunHead.number(teller, scene.run()))
                : Relieved.of(scene);
    }

    /** Whose name was taken out is called by their unit: to name those who are in it now could name them again. */
    private Html ended(Ending ending) {
        Run run = scene.run();
        Person asked = run.requester().person();
        String key = "lead.ended." + ending.id();
        Html number = RunHead.number(teller, run);
        if (run.isAnonymised() || (asked != null && asked.wasRemoved())) {
            String unit = scene.isRequesterHere()
                    ? run.unit()
                    : String.valueOf(run.requester().unit());
            return teller.html(key, teller.html("lead.unit", teller.unit(unit)), number);
        }
        return teller.html(key, scene.isRequesterHere() ? requester() : asker(), number);
    }

    /** Whoever asked goes on, now that they know. */
    private Optional<Html> answered(Turn turn) {
        Visit.Taking taken = turn.visit().taken();
        return Questions.answered(scene)
                .map(Visit.Hold::by)
                .filter(by -> by.unit() != null && scene.isHere(by.unit()))
                .filter(by ->
                        taken == null || (taken.by().equals(by) && !scene.view().abandoned()))
                .flatMap(this::answered);
    }

    private Optional<Html> answered(By asked) {
        Called called = Called.of(scene, asked);
        if (called == null || asked.person() == null) {
            return Optional.empty();
        }
        Mention asker = Mention.of(asked.person());
        return Optional.of(
                called.phone() == asker.id()
                        ? teller.html("lead.answered", called.html())
                        : teller.html("lead.answered.of", called.html(), asker.addressed()));
    }

    private Html acting(Turn turn, List<String> units) {
        Visit.Taking taken = turn.visit().taken();
        if (taken != null) {
            return scene.view().abandoned() ? left(taken.by(), units) : taken(taken);
        }
        if (turn.isRequesters() && scene.hasRequesterLeft()) {
            return requesterLeft(Addressees.acting(scene, units));
        }
        Html called = turn.isRequesters() ? requester() : Addressees.acting(scene, units);
        if (Amended.isSeen(scene)) {
            return teller.html("lead.changed", called);
        }
        Optional<Again.Led> again = Again.lead(scene, turn, called);
        reason = again.flatMap(Again.Led::reason);
        return again.map(Again.Led::html).orElseGet(() -> teller.html(key(turn), called));
    }

    /** Work that somebody has taken is theirs to finish; the others need not be called. */
    private Html taken(Visit.Taking taken) {
        By by = taken.by();
        Called called = Called.of(scene, by);
        if (called == null || by.unit() == null || !scene.isHere(by.unit())) {
            return new Html("");
        }
        By giver = taken.giver();
        return giver == null
                ? teller.html("lead.taken", called.html())
                : teller.html("lead.handed.over", called.html(), teller.by(giver));
    }

    /** What somebody has in hand who left is their colleagues' to give back or on. */
    private Html left(By holder, List<String> units) {
        return holder.unit() != null && scene.isHere(holder.unit())
                ? teller.html("lead.left", Addressees.acting(scene, units), teller.by(holder))
                : new Html("");
    }

    /** Nobody of their colleagues would know that it is for them to go on. */
    private Html requesterLeft(Html colleagues) {
        return teller.html(
                "lead.requester.left", colleagues, teller.name(scene.run().requester()));
    }

    private String key(Turn turn) {
        return switch (turn.step().work()) {
            case Form ignored -> Returned.isOpen(scene) ? "lead.returned" : "lead.form";
            case Decision ignored -> turn.roles().contains(Role.PEMOHON) ? "lead.confirm" : "lead.decide";
            case Task ignored -> "lead.task";
            case Subrun ignored -> "lead.form";
        };
    }

    /** Who asked, as they are called in a chat of theirs. */
    static Html requester(Scene scene) {
        return new Lead(scene).requester();
    }

    /**
     * Who asked; the requesting unit's officers of the role that asked where the program did, or somebody on its behalf, or
     * whoever asked has left.
     */
    private Html requester() {
        Called called = scene.run().isOnBehalf() || scene.hasRequesterLeft()
                ? null
                : Called.of(scene, scene.run().requester());
        return called == null
                ? officers(List.of(scene.run().unit()), List.of(scene.run().role()))
                : called.html();
    }

    /** Likewise who asked on behalf of another unit. */
    private Html asker() {
        By asker = scene.run().requester();
        Called called = scene.viewpoint().requesterLeft() ? null : Called.of(scene, asker);
        return called == null
                ? officers(
                        List.of(String.valueOf(asker.unit())),
                        Stream.ofNullable(asker.role()).toList())
                : called.html();
    }

    private Html officers(List<String> units, List<Role> roles) {
        return Addressees.officers(scene, units, roles);
    }
}
