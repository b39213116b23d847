package app.trellis.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

/**
 * A model attribute that is computed only when the page shows it. A failure is kept: a template's expression tries twice,
 * and would wait twice for a database that is away.
 */
class LazyAttribute<T> extends LazyContextVariable<T> {

    private final Supplier<T> value;
    private @Nullable RuntimeException failure;

    LazyAttribute(Supplier<T> value) {
        this.value = value;
    }

    @Override
    protected T loadValue() {
        if (failure != null) throw failure;
        try {
            return value.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
