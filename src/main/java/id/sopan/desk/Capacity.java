package id.sopan.desk;

import id.sopan.engine.Act;
import id.sopan.engine.Actor;
import id.sopan.engine.Engine;
import id.sopan.engine.Hat;
import id.sopan.engine.Outcome;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** In which capacity somebody acts who has several: that of the chat in which they act, where it will do. */
record Capacity(Roster roster) {

    Outcome decide(Procedure procedure, Run run, Act act) {
        Actor here = here(act);
        if (!here.capacities().isEmpty() && !here.equals(act.actor())) {
            Outcome outcome = Engine.decide(
                    procedure,
                    run,
                    new Act(act.command(), here, act.at(), act.now(), act.origin(), act.holders(), act.gone()));
            if (!(outcome instanceof Outcome.Rejected)) {
                return outcome;
            }
        }
        return Engine.decide(procedure, run, act);
    }

    /** Whoever acts, with the capacities that they have in this chat. */
    private Actor here(Act act) {
        Long chat = act.origin().chat();
        Actor actor = act.actor();
        Predicate<Hat> here = hat -> chat != null && isAtHome(hat.unit(), chat);
        return new Actor(
                actor.person(),
                actor.hats().stream().filter(here).collect(Collectors.toSet()),
                actor.mandates().stream()
                        .filter(mandate -> here.test(mandate.hat()))
                        .toList(),
                actor.admin());
    }

    private boolean isAtHome(String unit, long chat) {
        return roster.unit(unit)
                .map(Unit::home)
                .filter(home -> home.chat() == chat)
                .isPresent();
    }
}
