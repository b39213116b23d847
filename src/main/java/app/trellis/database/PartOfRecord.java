package app.trellis.database;

import jakarta.persistence.Transient;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;
import org.jspecify.annotations.Nullable;

/**
 * Lets an embeddable record have components that its entity holds elsewhere, such as a collection, which no record can:
 * what is {@code @Transient} is null when Hibernate makes the record. By itself it would take all components for columns.
 */
public abstract class PartOfRecord implements EmbeddableInstantiator {

    private final Constructor<? extends Record> constructor;
    private final List<RecordComponent> components;
    private final List<String> columns;

    protected PartOfRecord(Class<? extends Record> type) {
        components = List.of(type.getRecordComponents());
        // Hibernate hands the values over in alphabetical order.
        columns = components.stream()
                .filter(component -> !component.getAccessor().isAnnotationPresent(Transient.class))
                .map(RecordComponent::getName)
                .sorted(Comparator.naturalOrder())
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object instantiate(ValueAccess values) {
        try {
            return constructor.newInstance(components.stream()
                    .map(component -> value(component, values.getValues()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent component, @Nullable Object[] values) {
        var column = columns.indexOf(component.getName());
        return column < 0 ? null : values[column];
    }

    @Override
    public boolean isInstance(Object object) {
        return constructor.getDeclaringClass().isInstance(object);
    }

    @Override
    public boolean isSameClass(Object object) {
        return object.getClass() == constructor.getDeclaringClass();
    }
}
