package app.trellis.web;

import app.trellis.text.Line;
import app.trellis.text.Text;
import app.trellis.text.Verbatim;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/**
 * The one place where texts of forms and parameters come in, and get their normal form before anything looks at them: a
 * {@link Line} where the field says so, nothing at all where it is {@link Verbatim}, else lines of prose. Refuses text
 * with the sign NUL, which PostgreSQL cannot store and nobody can type: as an error at the field of a form, as 400 for
 * anything else.
 */
@Component
class TextReading implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    /** A value on its way back into the form comes by here too, told by the annotations of its source. */
    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (!(source instanceof String text)) return source;
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL");
        if (targetType.hasAnnotation(Verbatim.class) || sourceType.hasAnnotation(Verbatim.class)) return text;
        return targetType.hasAnnotation(Line.class) ? Text.line(text) : Text.prose(text);
    }
}
