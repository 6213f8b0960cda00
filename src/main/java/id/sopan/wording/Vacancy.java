package id.sopan.wording;

import id.sopan.engine.Hat;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.stream.Stream;

/** Whose turn it is here, while nobody is listed for it who may act: the card says so, and who is one of them can ask. */
final class Vacancy {

    private final Scene scene;

    private Vacancy(Scene scene) {
        this.scene = scene;
    }

    static Html of(Scene scene) {
        Teller teller = scene.teller();
        return Html.join(
                "\n",
                new Vacancy(scene)
                        .units().stream()
                                .map(vacant -> teller.html(
                                        vacant.listed() ? "vacancy.own" : "vacancy.nobody",
                                        vacant.unit().name()))
                                .toList());
    }

    static List<Button> buttons(Scene scene) {
        return new Vacancy(scene)
                .units().stream()
                        .map(vacant -> Menus.askToBeListed(
                                vacant.unit(), scene.viewpoint().language()))
                        .toList();
    }

    /** @param listed whether there are people, who asked for it themselves */
    private record Vacant(UnitChoice unit, boolean listed) {}

    private List<Vacant> units() {
        List<String> units = scene.actingHere();
        if (units.isEmpty() && scene.choosingHere()) {
            return scene.viewpoint().unitsHere().stream()
                    .sorted()
                    .flatMap(unit -> vacant(unit, List.of(Role.UNIT_TI)).stream())
                    .toList();
        }
        List<Role> roles = scene.turn().map(Turn::roles).orElse(List.of());
        return units.stream().flatMap(unit -> vacant(unit, roles).stream()).toList();
    }

    private List<Vacant> vacant(String unit, List<Role> roles) {
        List<Hat> hats = scene.viewpoint().people().keySet().stream()
                .filter(hat -> hat.unit().equals(unit) && scene.wears(hat, roles))
                .toList();
        boolean anybody = hats.stream()
                .anyMatch(hat -> !scene.viewpoint().closed().containsKey(hat)
                        || scene.viewpoint().people().getOrDefault(hat, List.of()).stream()
                                .anyMatch(who -> scene.mayAct(hat, who)));
        boolean listed = hats.stream()
                .anyMatch(hat ->
                        !scene.viewpoint().people().getOrDefault(hat, List.of()).isEmpty());
        return anybody
                ? List.of()
                : hats.stream()
                        .flatMap(hat ->
                                Stream.ofNullable(scene.viewpoint().closed().get(hat)))
                        .limit(1)
                        .map(closed -> new Vacant(closed, listed))
                        .toList();
    }
}
