package id.sopan.web;

import id.sopan.procedure.Language;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is answered where no page is: which there are, in the language of whoever asks. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnknownPage {

    @ExceptionHandler(NoResourceFoundException.class)
    ModelAndView unknown(HttpServletRequest request) {
        Language language = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ModelAndView page = new ModelAndView("tidak-ada")
                .addObject("t", Wording.in(language))
                .addObject("lang", language.tag())
                .addObject("path", request.getRequestURI());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
