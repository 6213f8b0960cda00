package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Successors;
import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.roster.Colleague;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Notice;
import java.util.Optional;

/** {@code Alihkan}: a task goes from whoever has it in hand to a colleague whom they choose. */
record Handing(Office office, Acting acting, Prompts prompts, Successors successors) {

    /** Asks to whom, whoever may hand it over. */
    Answer begin(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.HandOver(version, null));
        boolean asked = Result.isRefusedFor(result, Rejection.RecipientRequired.class);
        if (!asked) {
            return acting.answer(tap, result);
        }
        if (successors.of(run, office.definition(run)).isEmpty()) {
            String unit = successors.unit(run).map(Unit::name).orElse("");
            boolean open = successors.isOpen(run, office.definition(run));
            return office.alert(tap, open ? Notice.NO_COLLEAGUE_MET : Notice.NO_COLLEAGUE_LISTED, unit);
        }
        return prompts.ask(tap, run, Dialogue.Subject.now(Dialogue.Kind.HAND_OVER, run, version, null, null));
    }

    /** @param option id of the colleague */
    Answer choose(Inbound.Tapped tap, Dialogue dialogue, String option) {
        Optional<Colleague> chosen =
                option.matches("\\d{1,18}") ? office.roster().colleague(Long.parseLong(option)) : Optional.empty();
        if (chosen.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        Hats hats = successors.hats(run, chosen.get());
        Actor to = Successors.actor(chosen.get(), hats);
        Result result = acting.byTap(
                tap, run.id(), new Command.HandOver(dialogue.subject().runVersion(), to), dialogue);
        if (result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.NotAColleague) {
            return hats.uncertain()
                    ? office.alert(tap, Notice.COLLEAGUE_UNKNOWN, chosen.get().name())
                    : gone(tap, dialogue, run, chosen.get(), refused);
        }
        return acting.settle(tap, dialogue, result);
    }

    /**
     * Somebody who is no longer of the unit is not offered again, but who is listed: that they were met there tells that they left.
     * The others still are. Nobody else was offered.
     */
    private Answer gone(Inbound.Tapped tap, Dialogue dialogue, Run run, Colleague who, Result.Refused refused) {
        if (successors.of(run, office.definition(run)).contains(who)) {
            successors
                    .unit(run)
                    .filter(unit ->
                            who.listed().stream().noneMatch(hat -> hat.unit().equals(unit.id())))
                    .map(Unit::home)
                    .ifPresent(home -> office.roster().chats().memberChanged(home.chat(), who.id(), false));
        }
        office.dialogues().changeOpen(dialogue.id(), Change::new);
        return acting.answer(tap, refused);
    }
}
