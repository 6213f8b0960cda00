package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Choice;
import id.sopan.desk.Escalation;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.outbox.Address;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.schedule.Audience.Reason;
import id.sopan.wording.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to be told of a run. */
record Audiences(Roster roster, AgencyCalendars hours) {

    /** Those who can act; where no unit is chosen yet, who chooses. */
    List<String> acting(Turn turn) {
        Visit.Taking taken = turn.visit().taken();
        if (taken != null && taken.by().unit() != null) {
            return List.of(taken.by().unit());
        }
        List<String> units = new ArrayList<>(turn.units());
        if (!turn.unchosen().isEmpty()) {
            units.addAll(Choice.choosers(turn.run(), roster));
        }
        return units;
    }

    Stream<Audience> at(List<String> units, Reason reason) {
        return units.stream().flatMap(unit -> home(unit).stream().map(at -> new Audience(at, hours.of(unit), reason)));
    }

    /** Where they asked: in private, or at home, where their unit goes on if they have left it. */
    Stream<Audience> requester(Run run, Reason reason) {
        return Address.requester(run, roster).stream().map(at -> new Audience(at, hours.of(run.unit()), reason));
    }

    Stream<Audience> escalation(Run run, Role role) {
        return at(Escalation.units(run, role, roster), Reason.ESCALATION);
    }

    private Optional<Address> home(String unit) {
        return roster.unit(unit).flatMap(Address::home);
    }
}
