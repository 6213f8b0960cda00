package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Hat;
import id.sopan.engine.Visit;
import id.sopan.procedure.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those whom a message addresses: people by name, so that their phones ring; a unit where nobody of it is known. */
final class Addressees {

    /** Of more in one message, Telegram is reported to notify the first five only; it documents no limit. */
    private static final int NAMED = 5;

    /** Characters for the names of units. */
    private static final int UNITS = 600;

    private final Teller teller;
    private final Map<Long, Html> people = new LinkedHashMap<>();
    private final Set<String> units = new LinkedHashSet<>();

    private Addressees(Teller teller) {
        this.teller = teller;
    }

    /** The people of these units in one of these roles. */
    static Html officers(Scene scene, List<String> units, List<Role> roles) {
        return named(scene, adding -> units.forEach(unit -> adding.add(scene, unit, hat -> scene.wears(hat, roles))));
    }

    /** Those of these units who may act in the step that it is in. */
    static Html acting(Scene scene, List<String> units) {
        return named(scene, adding -> units.forEach(unit -> adding.addActing(scene, unit)));
    }

    private static Html named(Scene scene, Consumer<Addressees> adding) {
        Addressees addressees = new Addressees(scene.teller());
        adding.accept(addressees);
        return addressees.people.isEmpty() ? addressees.html() : addressees.named();
    }

    /** Everybody whom one of these requests concerns in this chat. */
    static Html of(List<ReminderItem> items, ReminderItem.Kind kind) {
        Addressees addressees = new Addressees(items.getFirst().scene(0).teller());
        items.forEach(item -> addressees.add(item.scene(0), kind));
        return addressees.html();
    }

    private void add(Scene scene, ReminderItem.Kind kind) {
        Called alone = Optional.ofNullable(alone(scene, kind))
                .map(by -> Called.of(scene, by))
                .orElse(null);
        if (alone != null) {
            people.put(alone.phone(), alone.html());
        } else if (acts(scene, kind)) {
            scene.actingHere().forEach(unit -> addActing(scene, unit));
        } else if (chooses(scene, kind)) {
            scene.viewpoint()
                    .choosersHere()
                    .forEach(unit -> add(scene, unit, hat -> hat.role().equals(Role.UNIT_TI)));
        } else {
            scene.viewpoint().unitsHere().forEach(unit -> add(scene, unit, any -> true));
        }
    }

    /** Who has it in hand and is still there, or asked for it. */
    private static @Nullable By alone(Scene scene, ReminderItem.Kind kind) {
        return switch (kind) {
            case OVERDUE, NEARING, WAITING ->
                scene.turn()
                        .filter(turn -> !scene.view().abandoned())
                        .map(turn -> holder(scene, turn))
                        .orElse(null);
            case WAITED_FOR -> requester(scene);
            case ESCALATED -> null;
        };
    }

    private static @Nullable By holder(Scene scene, Turn turn) {
        Visit.Taking taken = turn.visit().taken();
        if (taken != null) {
            return taken.by();
        }
        return turn.isRequesters() ? requester(scene) : null;
    }

    private static @Nullable By requester(Scene scene) {
        return scene.run().isOnBehalf() || scene.hasRequesterLeft()
                ? null
                : scene.run().requester();
    }

    private static boolean acts(Scene scene, ReminderItem.Kind kind) {
        return kind != ReminderItem.Kind.ESCALATED && !scene.actingHere().isEmpty();
    }

    private static boolean chooses(Scene scene, ReminderItem.Kind kind) {
        boolean reminds = switch (kind) {
            case OVERDUE, NEARING, WAITING -> true;
            case WAITED_FOR, ESCALATED -> false;
        };
        return reminds && scene.choosingHere();
    }

    private void addActing(Scene scene, String unit) {
        List<Role> roles = scene.turn().map(Turn::roles).orElse(List.of());
        add(
                scene,
                unit,
                hat -> scene.wears(hat, roles),
                (hat, who) ->
                        scene.mayAct(hat, who) ? Stream.of(Called.of(scene, hat, who, scene::mayAct)) : Stream.empty());
    }

    private void add(Scene scene, String unit, Predicate<Hat> wanted) {
        add(scene, unit, wanted, (hat, who) -> Stream.of(Called.of(scene, hat, who)));
    }

    private void add(
            Scene scene, String unit, Predicate<Hat> wanted, BiFunction<Hat, Mention, Stream<Called>> calling) {
        List<Called> known = scene.viewpoint().people().entrySet().stream()
                .filter(entry -> entry.getKey().unit().equals(unit) && wanted.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().flatMap(who -> calling.apply(entry.getKey(), who)))
                .toList();
        known.forEach(called -> people.putIfAbsent(called.phone(), called.html()));
        if (known.isEmpty()) {
            units.add(scene.teller().unit(unit));
        }
    }

    private Html html() {
        List<Html> all = new ArrayList<>(people.values().stream().limit(NAMED).toList());
        if (!units.isEmpty()) {
            List<String> names = List.copyOf(units);
            String whole = teller.wording().and(names);
            all.add(teller.html("lead.unit", Listed.within(UNITS, whole, names, teller.language())));
        }
        return teller.and(all);
    }

    private Html named() {
        return teller.and(people.values().stream().limit(NAMED).toList());
    }
}
