package id.sopan.console;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms bear each line break as two characters (HTML Standard, constructing form data); here it is one, as it was counted by whoever typed it. */
@ControllerAdvice(basePackageClasses = LineBreaks.class)
final class LineBreaks {

    @InitBinder
    void asTyped(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replace("\r\n", "\n"));
            }
        });
    }
}
