package app.trellis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms are records: what their constructors do not take is not looked at. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void bindByConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /**
     * "Keep editing mine" sends a form that is not to be saved yet. To its handler it has an error, so that it comes back;
     * the error says nothing, and so {@link FormProblems} leaves it out.
     */
    @InitBinder
    void comeBackUnsaved(WebDataBinder binder, @RequestParam(required = false) @Nullable String editing) {
        if (editing != null)
            binder.addValidators(Validator.forInstanceOf(Object.class, (form, errors) -> errors.reject("editing", "")));
    }
}
