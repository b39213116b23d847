package app.trellis.web;

import app.trellis.text.Line;
import app.trellis.text.Prose;
import app.trellis.text.Text;
import app.trellis.text.Verbatim;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one place where texts of forms and parameters come in, and get their normal form before anything looks at them: a
 * {@link Line} where the field says so, nothing at all where it is {@link Verbatim}, else lines of prose. Refuses text
 * with the sign NUL, which PostgreSQL cannot store and nobody can type: as an error at the field of a form, as 400 for
 * anything else. Whatever else is converted, such as a text that a template hands on, stays as it is.
 */
@Component
class TextReading implements ConditionalGenericConverter {

    private static final List<Class<? extends Annotation>> ENTRANCES =
            List.of(Line.class, Prose.class, Verbatim.class, RequestParam.class, PathVariable.class);

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return ENTRANCES.stream().anyMatch(target::hasAnnotation);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        if (!(source instanceof String text)) return source;
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL");
        if (target.hasAnnotation(Verbatim.class)) return text;
        return target.hasAnnotation(Line.class) ? Text.line(text) : Text.prose(text);
    }
}
