package app.trellis.skills;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Reads the inputs of one field for skills, however many there are, and writes the text that is being typed. */
@Component
class PickedSkillsReading implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, PickedSkills.class),
                new ConvertiblePair(String[].class, PickedSkills.class),
                new ConvertiblePair(PickedSkills.class, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source instanceof PickedSkills picked) return picked.typed();
        if (source instanceof String one) return PickedSkills.of(one);
        return source instanceof String[] several ? PickedSkills.of(several) : null;
    }
}
