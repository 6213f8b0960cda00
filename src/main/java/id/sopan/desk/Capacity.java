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
import java.util.Set;
import java.util.stream.Collectors;

/** In which capacity somebody acts who has several: that of the chat in which they act, where it will do. */
final class Capacity {

    private final Roster roster;

    Capacity(Roster roster) {
        this.roster = roster;
    }

    Outcome decide(Procedure procedure, Run run, Act act) {
        Set<Hat> here = here(act);
        if (!here.isEmpty() && here.size() < act.actor().hats().size()) {
            Actor actor = new Actor(act.actor().person(), here, act.actor().admin());
            Outcome outcome = Engine.decide(
                    procedure, run, new Act(act.command(), actor, act.at(), act.now(), act.origin(), act.holders()));
            if (!(outcome instanceof Outcome.Rejected)) {
                return outcome;
            }
        }
        return Engine.decide(procedure, run, act);
    }

    private Set<Hat> here(Act act) {
        Long chat = act.origin().chat();
        return act.actor().hats().stream()
                .filter(hat -> chat != null && isAtHome(hat.unit(), chat))
                .collect(Collectors.toSet());
    }

    private boolean isAtHome(String unit, long chat) {
        return roster.unit(unit)
                .map(Unit::home)
                .filter(home -> home.chat() == chat)
                .isPresent();
    }
}
