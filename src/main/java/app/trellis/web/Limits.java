package app.trellis.web;

import app.trellis.text.Line;
import app.trellis.text.Prose;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parts of a form tell the browser about its texts, as the record of the form says it. */
@Component
class Limits {

    /** How many characters the field takes; null where it takes no text. */
    public @Nullable Integer of(Record form, String field) {
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .map(Limits::longest)
                .orElse(null);
    }

    private static @Nullable Integer longest(RecordComponent field) {
        var line = field.getAccessor().getAnnotation(Line.class);
        if (line != null) return line.value();
        var prose = field.getAccessor().getAnnotation(Prose.class);
        return prose == null ? null : prose.value();
    }
}
