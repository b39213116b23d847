package app.trellis.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: what their constructors do not take is not looked at. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void bindByConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
