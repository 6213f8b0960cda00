package id.sopan.wording;

import id.sopan.engine.Person;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Form;
import id.sopan.procedure.Role;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the office asks of this chat, or tells it, by name: the first line of a card that rings. */
final class Lead {

    private static final int NAMED = 8;

    private final Scene scene;
    private final Teller teller;

    private Lead(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
    }

    static Html of(Scene scene) {
        return new Lead(scene).html();
    }

    private Html html() {
        if (scene.run().end() != null) {
            String ending = scene.run().end().ending().name().toLowerCase(Locale.ROOT);
            return scene.isRequesterHere()
                    ? teller.html(
                            "lead.ended." + ending,
                            addressees(List.of(scene.run().unit())),
                            number())
                    : new Html("");
        }
        Turn turn = scene.turn().orElseThrow();
        List<String> acting = scene.actingHere();
        if (!acting.isEmpty()) {
            return teller.html(key(turn), addressees(acting), number());
        }
        return scene.choosingHere()
                ? teller.html(
                        "lead.choose",
                        addressees(List.copyOf(scene.viewpoint().unitsHere())),
                        number(),
                        teller.roles(turn.unchosen()))
                : new Html("");
    }

    private String key(Turn turn) {
        return switch (turn.step().work()) {
            case Form ignored -> Returned.isOpen(scene) ? "lead.returned" : "lead.form";
            case Decision ignored -> turn.roles().contains(Role.PEMOHON) ? "lead.confirm" : "lead.decide";
            case Task ignored -> turn.visit().taken() == null ? "lead.task" : "lead.taken";
            case Subrun ignored -> "lead.form";
        };
    }

    private Html number() {
        return RunHead.number(teller, scene.run());
    }

    /** The people of these units; where nobody is known by name, the units. */
    private Html addressees(List<String> units) {
        List<Mention> mentions = new ArrayList<>();
        Person requester = scene.run().requester().person();
        if (requester != null && units.contains(scene.run().unit())) {
            mentions.add(new Mention(requester.id(), requester.name()));
        }
        units.forEach(unit -> mentions.addAll(scene.viewpoint().people().getOrDefault(unit, List.of())));
        List<Html> named = mentions.stream()
                .filter(mention -> mentions.stream()
                                .filter(other -> other.id() == mention.id())
                                .findFirst()
                                .orElseThrow()
                        == mention)
                .limit(NAMED)
                .map(Mention::html)
                .toList();
        return named.isEmpty()
                ? teller.html(
                        "lead.unit",
                        String.join(", ", units.stream().map(teller::unit).toList()))
                : Html.join(", ", named);
    }
}
