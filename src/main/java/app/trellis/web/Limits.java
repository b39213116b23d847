package app.trellis.web;

import app.trellis.text.Line;
import app.trellis.text.Prose;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parts of a form tell the browser about its texts, as the record of the form says it. */
@Component("limits")
class Limits {

    private final FormType types;

    Limits(FormType types) {
        this.types = types;
    }

    /** How many characters the field takes; null where it takes no text. */
    public @Nullable Integer of(@Nullable Record form, String field) {
        return types.of(form)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .map(Limits::longest)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer longest(RecordComponent field) {
        var line = field.getAccessor().getAnnotation(Line.class);
        if (line != null) return line.value();
        var prose = field.getAccessor().getAnnotation(Prose.class);
        return prose == null ? null : prose.value();
    }
}
