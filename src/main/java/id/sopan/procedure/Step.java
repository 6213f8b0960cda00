package id.sopan.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in a procedure.
 *
 * @param id unique in its procedure
 * @param nomor number of the SOP's row; several steps share one where a row is two kinds of work
 * @param kegiatan what is done
 * @param pelaksana who carries it out, as the SOP prints it
 * @param mutuBaku as written at this step; a row's standard stands at one of its steps, see {@link Row#mutuBaku()}
 * @param acts who may act; {@code pelaksana} unless the definition says otherwise
 * @param pausesClock whether time waits for as long as the step is open, since somebody outside must answer
 * @param reminders when those who must act are reminded
 * @param escalation the role that is told, too, when the standard time has passed; null: nobody
 * @param added whether Sopan added the step to the row and the SOP's drawing does not show it
 */
public record Step(
        String id,
        int nomor,
        Text kegiatan,
        List<Role> pelaksana,
        MutuBaku mutuBaku,
        @Nullable Text keterangan,
        List<Role> acts,
        Work work,
        boolean pausesClock,
        Reminders reminders,
        @Nullable Role escalation,
        boolean added) {

    public Step {
        pelaksana = List.copyOf(pelaksana);
        acts = List.copyOf(acts);
    }

    /** The questions of its form, or that for its task's output; none of other work. */
    public List<Field> fields() {
        return switch (work) {
            case Form form -> form.fields();
            case Task task -> Stream.ofNullable(task.output()).toList();
            case Decision ignored -> List.of();
            case Subrun ignored -> List.of();
        };
    }

    /** How the answer to a question of this step is known elsewhere, {@code step.field}. */
    public String key(Field field) {
        return id + "." + field.id();
    }

    /**
     * Which of its questions are asked, in order. An answer to one that is not counts for none after it.
     *
     * @param answers keyed {@code step.field}, to questions of this step and of others
     */
    public List<Field> asked(Map<String, String> answers) {
        Map<String, String> counting = new HashMap<>(answers);
        fields().forEach(field -> counting.remove(key(field)));
        List<Field> asked = new ArrayList<>();
        for (Field field : fields()) {
            if (field.when() == null || field.when().holds(counting)) {
                asked.add(field);
                Optional.ofNullable(answers.get(key(field))).ifPresent(answer -> counting.put(key(field), answer));
            }
        }
        return asked;
    }

    /**
     * What is asked for when its task is done; empty where nothing is, and for other work.
     *
     * @param answers as in {@link #asked}
     */
    public Optional<Field> output(Map<String, String> answers) {
        return work instanceof Task ? asked(answers).stream().findFirst() : Optional.empty();
    }

    /** The ways out of its decision; none of other work. */
    public List<Exit> exits() {
        return work instanceof Decision decision ? decision.exits() : List.of();
    }

    /** The way out of its decision with this id; empty where it has none such, and for other work. */
    public Optional<Exit> exit(@Nullable String id) {
        return exits().stream().filter(exit -> exit.id().equals(id)).findFirst();
    }

    /** Roles of which somebody must act after so many approvals; none while a sub-run works. */
    public List<Role> awaits(int approvals) {
        return switch (work) {
            case Form ignored -> acts;
            case Task task ->
                Stream.concat(acts.stream(), task.finishes().stream())
                        .distinct()
                        .toList();
            case Decision ignored -> turn(approvals);
            case Subrun ignored -> List.of();
        };
    }

    /** The same; while a sub-run works, the role in which it is asked for. */
    public List<Role> engages(int approvals) {
        return work instanceof Subrun subrun ? List.of(subrun.as()) : awaits(approvals);
    }

    /** All of which somebody may act at some time. */
    public Set<Role> roles() {
        Set<Role> roles = new LinkedHashSet<>(acts);
        if (work instanceof Task task) {
            roles.addAll(task.finishes());
        }
        if (work instanceof Decision decision && decision.approvals() != null) {
            roles.addAll(decision.approvals().sequence());
        }
        return roles;
    }

    /** All that it names: whoever carries it out or acts in it, asks for its sub-run, or is told when it is late. */
    Stream<Role> named() {
        Stream<Role> asking = work instanceof Subrun subrun ? Stream.of(subrun.as()) : Stream.empty();
        return Stream.of(pelaksana.stream(), roles().stream(), asking, Stream.ofNullable(escalation))
                .flatMap(roles -> roles);
    }

    /** Those of {@code acts} who may act now: in a sequence the one whose turn it is after so many approvals. */
    public List<Role> turn(int approvals) {
        if (!(work instanceof Decision decision)
                || decision.approvals() == null
                || decision.approvals().sequence().isEmpty()) {
            return acts;
        }
        List<Role> sequence = decision.approvals().sequence();
        return List.of(sequence.get(Math.min(approvals, sequence.size() - 1)));
    }
}
