package id.sopan.wording;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The note with which a request was sent back, on top of its form. */
final class FormNote {

    private FormNote() {}

    static Html of(FormView form, int cap) {
        if (form.run() == null) {
            return new Html("");
        }
        Map<Role, List<UnitChoice>> nobody = Map.of();
        Viewpoint anywhere = new Viewpoint(form.language(), form.zone(), Set.of(), List.of(), nobody, Map.of());
        Scene scene = new Scene(form.run(), anywhere, cap);
        return Returned.last(scene)
                .map(pause -> Html.join("\n", Returned.note(form.teller(), pause, scene.most(600))))
                .orElse(new Html(""));
    }
}
