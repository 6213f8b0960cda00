package id.sopan.procedure.compare;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import id.sopan.procedure.compare.Difference.Kind;
import id.sopan.procedure.compare.Difference.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds two versions of a procedure against each other. */
public final class Comparison {

    private final Procedure before;
    private final Procedure after;
    private final Pieces was;
    private final Pieces is;
    private final List<Difference> found = new ArrayList<>();
    /** Id of a step of the later version to its step in the earlier one. */
    private final Map<String, Step> same = new LinkedHashMap<>();

    private Comparison(Procedure before, Procedure after) {
        this.before = before;
        this.after = after;
        this.was = new Pieces(before);
        this.is = new Pieces(after);
    }

    /** What the later version says differently: of the whole first, then step by step in its order. */
    public static List<Difference> of(Procedure before, Procedure after) {
        Comparison comparison = new Comparison(before, after);
        comparison.pair();
        comparison.changed(null, null, comparison.was.whole(), comparison.is.whole());
        comparison.order(null, ids(before), ids(after));
        after.steps().forEach(comparison::step);
        comparison.removed();
        return List.copyOf(comparison.found);
    }

    /** By id; a step under a new id is the one of the same work that has gone, as long as it says the same in Indonesian. */
    private void pair() {
        after.steps().forEach(step -> before.find(step.id()).ifPresent(known -> same.put(step.id(), known)));
        for (Step step : after.steps()) {
            if (!same.containsKey(step.id())) {
                gone().filter(old -> old.work().getClass() == step.work().getClass()
                                && old.kegiatan().id().equals(step.kegiatan().id()))
                        .findFirst()
                        .ifPresent(old -> same.put(step.id(), old));
            }
        }
    }

    private Stream<Step> gone() {
        return before.steps().stream().filter(step -> !same.containsValue(step));
    }

    private static List<String> ids(Procedure procedure) {
        return procedure.steps().stream().map(Step::id).toList();
    }

    /** Of those that are in both. */
    private void order(@Nullable Step step, List<String> was, List<String> is) {
        List<String> then = was.stream().filter(is::contains).toList();
        List<String> now = is.stream().filter(was::contains).toList();
        if (!then.equals(now)) {
            Text before = Text.of(String.join(", ", then));
            Text after = Text.of(String.join(", ", now));
            found.add(new Difference(Kind.CHANGED, step, null, "order", before, after));
        }
    }

    private void step(Step step) {
        Optional<Step> known = Optional.ofNullable(same.get(step.id()));
        if (known.isEmpty()) {
            found.add(new Difference(Kind.ADDED, step, null, "", null, step.kegiatan()));
            return;
        }
        Step old = known.get();
        if (!old.id().equals(step.id())) {
            found.add(new Difference(Kind.RENAMED, step, null, "", Text.of(old.id()), Text.of(step.id())));
        }
        changed(step, null, was.of(old), is.of(step));
        Map<Part, Map<String, Piece>> then = was.parts(old);
        Map<Part, Map<String, Piece>> now = is.parts(step);
        order(step, ids(then), ids(now));
        Set<Part> parts = new LinkedHashSet<>(now.keySet());
        parts.addAll(then.keySet());
        parts.forEach(part -> part(step, part, then.get(part), now.get(part)));
    }

    private static List<String> ids(Map<Part, Map<String, Piece>> parts) {
        return parts.keySet().stream().map(Part::id).toList();
    }

    private void part(Step step, Part part, @Nullable Map<String, Piece> was, @Nullable Map<String, Piece> is) {
        if (was == null) {
            found.add(new Difference(Kind.ADDED, step, part, "", null, name(is)));
        } else if (is == null) {
            found.add(new Difference(Kind.REMOVED, step, part, "", name(was), null));
        } else {
            changed(step, part, was, is);
        }
    }

    private static @Nullable Text name(@Nullable Map<String, Piece> part) {
        Piece name = part == null ? null : part.getOrDefault("label", part.get("ask"));
        return name == null ? null : name.shown();
    }

    private static @Nullable Text beside(@Nullable Piece one, @Nullable Piece other) {
        return one == null ? null : one.beside(other);
    }

    private void changed(@Nullable Step step, @Nullable Part part, Map<String, Piece> was, Map<String, Piece> is) {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String name : names) {
            Piece then = was.get(name);
            Piece now = is.get(name);
            if (then == null || !then.saysAs(now)) {
                found.add(new Difference(Kind.CHANGED, step, part, name, beside(then, now), beside(now, then)));
            }
        }
    }

    private void removed() {
        gone().forEach(step -> found.add(new Difference(Kind.REMOVED, step, null, "", step.kegiatan(), null)));
    }
}
