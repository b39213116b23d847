package app.trellis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** No page of any test shows a text that does not exist: elsewhere its key stands there between question marks. */
@Component
@Primary
class EveryText extends Texts {

    EveryText(MessageSource source) {
        super(source);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
        throw new AssertionError("There is no text " + key);
    }
}
