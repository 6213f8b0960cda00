package id.sopan.console;

import id.sopan.procedure.Language;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages with what all of them need: {@code t} tells texts, {@code lang} is theirs, {@code visitor} null for nobody. */
final class Pages {

    private Pages() {}

    /** For whoever is signed in; the section is marked in the navigation. */
    static ModelAndView of(Visitor visitor, String section, String template) {
        return of(visitor.language(), template)
                .addObject("visitor", visitor)
                .addObject("token", visitor.session().token())
                .addObject("section", section);
    }

    /** For whoever comes. */
    static ModelAndView of(Language language, String template) {
        return new ModelAndView("console/" + template)
                .addObject("t", Wording.in(language))
                .addObject("lang", language.tag())
                .addObject("visitor", null)
                .addObject("section", "");
    }

    /**
     * Says one thing, and what to do next.
     *
     * @param key what the keys of its {@code title} and of {@code how} to go on begin with
     */
    static ModelAndView saying(Visitor visitor, HttpStatus status, String key) {
        ModelAndView page = of(visitor, "", "notice").addObject("key", key);
        page.setStatus(status);
        return page;
    }

    /** Likewise, to whoever comes. */
    static ModelAndView saying(Language language, HttpStatus status, String key) {
        ModelAndView page = of(language, "notice").addObject("key", key);
        page.setStatus(status);
        return page;
    }

    /** Of somebody who is not known: Indonesian unless their browser speaks something else. */
    static Language language(HttpServletRequest request) {
        return Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
