package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that asks for the words of an act.
 *
 * @param path the end of the address that they are sent to
 * @param title what is done by them
 * @param question as Telegram's HTML
 * @param field that they must fit
 * @param tap what is sent with them; empty where the address says all
 */
record WordsPage(String path, String title, String question, Field field, String tap) {

    /**
     * @param form of the page; sent a second time it does nothing more
     * @param words what was written so far
     * @param why that does not do; empty where nothing was written yet
     */
    ModelAndView of(Visitor visitor, Run run, String form, String words, String why) {
        return Pages.of(visitor, "run", "tindakan")
                .addObject("number", run.number())
                .addObject("action", "/konsol/permohonan/" + run.number() + "/" + path)
                .addObject("title", title)
                .addObject("question", question)
                .addObject("optional", field.optional())
                .addObject("options", field.options())
                .addObject("file", field.type() == FieldType.TEXT_OR_FILE)
                .addObject("language", visitor.language())
                .addObject("tap", tap)
                .addObject("form", form)
                .addObject("words", words)
                .addObject("most", field.longest())
                .addObject("why", why);
    }
}
