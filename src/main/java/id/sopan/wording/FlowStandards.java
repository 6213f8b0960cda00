package id.sopan.wording;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import id.sopan.procedure.print.Conditions;
import id.sopan.procedure.print.StepMark;
import id.sopan.procedure.print.StepMark.Note;
import id.sopan.procedure.print.StepMark.State;
import id.sopan.procedure.print.StepMark.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The standards beside the symbols of a flow chart. */
final class FlowStandards {

    private FlowStandards() {}

    /** Where no run is shown, by id of the step. */
    static Map<String, StepMark> marks(Teller teller, Procedure procedure) {
        Map<String, StepMark> all = new LinkedHashMap<>();
        for (Step step : procedure.steps()) {
            List<Note> notes = Stream.concat(of(teller, procedure, step).stream(), conditions(teller, procedure, step))
                    .toList();
            all.put(step.id(), new StepMark(State.BARE, 0, notes));
        }
        return all;
    }

    /** Which answers lead where. */
    static Stream<Note> conditions(Teller teller, Procedure procedure, Step step) {
        return new Conditions(procedure, teller.language(), end -> Labels.ending(end, teller))
                .of(step).stream().map(way -> new Note(way, Tone.PLAIN));
    }

    /** Of its row, where it is the first of it and the row has one. */
    static Optional<Note> of(Teller teller, Procedure procedure, Step step) {
        Row row = procedure.row(step.nomor());
        return Optional.ofNullable(row.waktu())
                .filter(waktu -> row.steps().getFirst().equals(step))
                .map(waktu -> new Note(teller.say("flow.standard", waktu), Tone.PLAIN));
    }
}
