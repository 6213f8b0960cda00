package id.sopan.wording;

import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose turn it is here, while nobody is listed for it who may act: the card says so, and who is one of them can ask. */
record Vacancy(Scene scene) {

    static Html of(Scene scene) {
        Teller teller = scene.teller();
        return Html.join(
                "\n", new Vacancy(scene).units().stream().map(vacant -> teller.html(vacant.why(), vacant.name(scene))));
    }

    static List<Button> buttons(Scene scene) {
        return new Vacancy(scene)
                .units().stream().flatMap(vacant -> vacant.buttons(scene)).toList();
    }

    /**
     * @param roles of the unit that have their own list of people, and must act
     * @param alone whether the unit has no other list
     * @param why the key of what is said of it
     */
    private record Vacant(UnitChoice unit, List<Role> roles, boolean alone, String why) {

        String name(Scene scene) {
            Language language = scene.viewpoint().language();
            String names = roles.stream()
                    .map(role -> scene.view().roles().nama(role).in(language))
                    .collect(Collectors.joining(", "));
            return alone ? unit.name() : unit.name() + " (" + names + ")";
        }

        Stream<Button> buttons(Scene scene) {
            return roles.stream()
                    .map(role -> new RoleMenus.Bound(role, scene.view().roles().nama(role), unit))
                    .map(bound -> RoleMenus.askToBeListed(
                            bound, alone, scene.viewpoint().language()));
        }
    }

    private List<Vacant> units() {
        List<String> units = scene.actingHere();
        if (units.isEmpty() && scene.choosingHere()) {
            return scene.viewpoint().choosersHere().stream()
                    .flatMap(unit -> vacant(hats(unit, List.of(Role.UNIT_TI))).stream())
                    .toList();
        }
        return units.stream().flatMap(unit -> vacant(acting(unit)).stream()).toList();
    }

    private List<Hat> acting(String unit) {
        return hats(unit, scene.turn().map(Turn::roles).orElse(List.of()));
    }

    private List<Hat> hats(String unit, List<Role> roles) {
        return scene.viewpoint().people().keySet().stream()
                .filter(hat -> hat.unit().equals(unit) && scene.wears(hat, roles))
                .toList();
    }

    private List<Vacant> vacant(List<Hat> hats) {
        if (isSomebodyLeft(hats)) {
            return List.of();
        }
        boolean approved = people(hats, scene::hasApproved);
        if (approved && isSomebodyLeftElsewhere()) {
            return List.of();
        }
        String why = approved ? "vacancy.voice" : people(hats, (hat, who) -> true) ? "vacancy.own" : "vacancy.nobody";
        Map<Hat, UnitChoice> closed = scene.viewpoint().closed();
        List<Hat> lists = hats.stream().filter(closed::containsKey).toList();
        return lists.stream()
                .limit(1)
                .map(hat -> new Vacant(
                        Objects.requireNonNull(closed.get(hat)),
                        lists.stream().map(Hat::role).toList(),
                        closed.keySet().stream()
                                        .filter(other -> other.unit().equals(hat.unit()))
                                        .count()
                                == 1,
                        why))
                .toList();
    }

    private boolean isSomebodyLeft(List<Hat> hats) {
        return hats.stream().anyMatch(hat -> !scene.viewpoint().closed().containsKey(hat))
                || people(hats, scene::mayAct);
    }

    /** In another unit that may act; of one that is not at home here it cannot be said, its own chat says it. */
    private boolean isSomebodyLeftElsewhere() {
        return scene.turn().stream()
                .flatMap(turn -> turn.units().stream())
                .anyMatch(unit -> !scene.isHere(unit) || isSomebodyLeft(acting(unit)));
    }

    private boolean people(List<Hat> hats, BiPredicate<Hat, Mention> wanted) {
        return hats.stream()
                .anyMatch(hat -> scene.viewpoint().people().getOrDefault(hat, List.of()).stream()
                        .anyMatch(who -> wanted.test(hat, who)));
    }
}
