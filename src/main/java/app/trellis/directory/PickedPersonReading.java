package app.trellis.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Reads the inputs of one field for a person, however many there are, and writes the text that it shows. */
@Component
class PickedPersonReading implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, PickedPerson.class),
                new ConvertiblePair(String[].class, PickedPerson.class),
                new ConvertiblePair(PickedPerson.class, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source instanceof PickedPerson picked) return picked.text();
        if (source instanceof String one) return PickedPerson.of(one);
        return source instanceof String[] several && several.length > 0 ? PickedPerson.of(several) : null;
    }
}
