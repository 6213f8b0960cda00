package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.desk.Result;
import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Person;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Role;
import id.sopan.roster.Colleague;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Alihkan}: a task goes from whoever has it in hand to a colleague whom they choose. */
final class Handing {

    private final Office office;
    private final Acting acting;
    private final Prompts prompts;
    private final Settling settling;

    Handing(Office office, Acting acting, Prompts prompts) {
        this.office = office;
        this.acting = acting;
        this.prompts = prompts;
        this.settling = new Settling(office);
    }

    /** Asks to whom, whoever may hand it over. */
    Answer begin(Inbound.Tapped tap, Run run, int version) {
        Result result = acting.byTap(tap, run.id(), new Command.HandOver(version, null));
        boolean asked =
                result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.RecipientRequired;
        if (!asked) {
            return acting.answer(tap, result);
        }
        if (colleagues(office, run).isEmpty()) {
            String unit = unit(office, run).map(Unit::name).orElse("");
            return office.alert(tap, isOpen(office, run) ? Notice.NO_COLLEAGUE_MET : Notice.NO_COLLEAGUE_LISTED, unit);
        }
        String step = run.current().map(Visit::step).orElse(null);
        Dialogue.Subject subject = new Dialogue.Subject(Dialogue.Kind.HAND_OVER, run.id(), version, step, null, null);
        prompts.ask(Opening.by(tap, office.clock().instant()), run, subject);
        return Answer.NONE;
    }

    /** @param option id of the colleague */
    Answer choose(Inbound.Tapped tap, Dialogue dialogue, String option) {
        Optional<Colleague> chosen =
                option.matches("\\d{1,18}") ? office.roster().colleague(Long.parseLong(option)) : Optional.empty();
        if (chosen.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        Hats hats = office.roster().hats(chosen.get().id(), run.involved());
        Actor to = new Actor(new Person(chosen.get().id(), chosen.get().name()), hats.hats(), hats.mandates(), false);
        Result result = acting.byTap(
                tap, run.id(), new Command.HandOver(dialogue.subject().runVersion(), to), dialogue);
        if (result instanceof Result.Refused refused && refused.rejection() instanceof Rejection.NotAColleague) {
            return hats.uncertain()
                    ? office.alert(tap, Notice.COLLEAGUE_UNKNOWN, chosen.get().name())
                    : gone(tap, dialogue, run, chosen.get(), refused);
        }
        settling.settle(dialogue, result);
        return acting.answer(tap, result);
    }

    /** Somebody who is no longer of the unit is not offered again; the others still are. */
    private Answer gone(Inbound.Tapped tap, Dialogue dialogue, Run run, Colleague who, Result.Refused refused) {
        unit(office, run)
                .map(Unit::home)
                .ifPresent(home -> office.roster().chats().memberChanged(home.chat(), who.id(), false));
        office.dialogues().change(dialogue.id(), open -> open.isOpen() ? new Change(open).done() : open);
        return acting.answer(tap, refused);
    }

    /** Who has the step in hand; null: nobody. */
    static @Nullable By holder(Run run) {
        return run.current()
                .map(Visit::taken)
                .map(taken -> Objects.requireNonNull(taken).by())
                .orElse(null);
    }

    /** Those known who may take it, beside whoever has it. */
    static List<Colleague> colleagues(Office office, Run run) {
        By holder = holder(run);
        if (holder == null || holder.unit() == null) {
            return List.of();
        }
        long mine = holder.person() == null ? 0 : holder.person().id();
        return office.roster().known(holder.unit(), roles(office, run, holder.unit())).stream()
                .filter(colleague -> colleague.id() != mine)
                .toList();
    }

    /** Whether each member of the group of the unit that has it may take it. */
    static boolean isOpen(Office office, Run run) {
        return unit(office, run)
                .filter(unit -> roles(office, run, unit.id()).stream()
                        .anyMatch(role -> unit.accessOf(role) == Unit.Access.OPEN))
                .isPresent();
    }

    private static Optional<Unit> unit(Office office, Run run) {
        return Optional.ofNullable(holder(run))
                .map(By::unit)
                .flatMap(unit -> office.roster().unit(unit));
    }

    /** The roles of the step that the unit holds in this run; of the requesting unit all that it has. */
    private static List<Role> roles(Office office, Run run, String unit) {
        List<Role> acts = run.current()
                .map(visit -> visit.in(office.definition(run)).acts())
                .orElse(List.of());
        return acts.stream()
                .filter(role -> unit.equals(run.unitOf(role)))
                .map(role -> role.equals(Role.PEMOHON) ? run.role() : role)
                .toList();
    }
}
