package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.print.FlowPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is offered and said with pictures of flow charts and the forms of SOPs. */
public final class FlowCards {

    /** What the pages of {@link #offer} are called. */
    public static final String PAGE = "alur";

    private FlowCards() {}

    /**
     * What {@code /alur} answers: which flow to see.
     *
     * @param all how many runs can be seen
     * @param runs of them, of which the first are offered
     * @param page from 0
     */
    public static Card offer(int all, Stream<RunView> runs, List<Procedure> procedures, int page, Language language) {
        Wording wording = Wording.in(language);
        List<Button> buttons = new ArrayList<>(RunOffer.buttons(runs, MenuAction.FLOW, "", language));
        for (Procedure procedure : procedures) {
            String label =
                    wording.say("button.flow.sop", procedure.starts().label().in(language));
            buttons.add(Menus.button(Harmless.line(label, Button.LABEL), MenuAction.FLOW, procedure.id()));
        }
        String more = RunOffer.more("alur", all - RunOffer.MOST, language);
        return new ButtonPages(buttons, page)
                .card(new Html(wording.html("menu.flow") + more), other -> Pages.data(PAGE, other), wording);
    }

    /** Shows the flow chart of a run. */
    public static Button button(String run, Language language) {
        return Menus.button(Wording.in(language).say("button.flow"), MenuAction.FLOW, run);
    }

    /**
     * A picture, with buttons for the others where there are several.
     *
     * @param part which of them it is, from 0
     * @param id of the run or procedure
     */
    public static Card picture(
            FlowText text, FlowPictures pictures, int part, String id, Upload upload, Language language) {
        if (pictures.count() == 1) {
            return Card.upload(text.caption(), upload);
        }
        Wording wording = Wording.in(language);
        List<Integer> rows = pictures.rows(part);
        String which = wording.html("flow.caption.part", part + 1, pictures.count(), rows.getFirst(), rows.getLast());
        List<Button> others = IntStream.range(0, pictures.count())
                .filter(other -> other != part)
                .mapToObj(other -> part(pictures.rows(other), id + "." + other, wording))
                .toList();
        return Card.upload(text.caption() + "\n" + which, upload).withRows(Rows.of(others));
    }

    private static Button part(List<Integer> rows, String option, Wording wording) {
        return Menus.button(wording.say("button.flow.part", rows.getFirst(), rows.getLast()), MenuAction.FLOW, option);
    }

    /** Where no picture can be drawn. */
    public static Card wordsAlone(FlowText text, Language language) {
        return Card.text(text.caption() + "\n" + Notice.PICTURE_FAILED.html(language));
    }

    /** Below the form of an SOP. */
    public static String sop(String nama, Language language) {
        return Wording.in(language).html("file.sop", Harmless.line(nama, 200));
    }
}
