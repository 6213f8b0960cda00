package id.sopan.wording;

/** The note with which a request was sent back, on top of its form. */
final class FormNote {

    private FormNote() {}

    static Html of(FormView form, int cap) {
        if (form.run() == null) {
            return new Html("");
        }
        Viewpoint anywhere = Viewpoint.anywhere(form.language(), form.zone());
        Scene scene = new Scene(form.run(), anywhere, cap);
        return Returned.last(scene)
                .map(pause -> Html.join("\n", Returned.note(form.teller(), pause, scene.most(600))))
                .orElse(new Html(""));
    }
}
