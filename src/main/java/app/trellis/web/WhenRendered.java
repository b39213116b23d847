package app.trellis.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What a page may show, asked for when it does. When that fails it is not asked again: the template's expression tries
 * twice, and would wait twice for a database that is away.
 */
class WhenRendered<T> extends LazyContextVariable<T> {

    private final Supplier<T> value;
    private @Nullable RuntimeException failure;

    WhenRendered(Supplier<T> value) {
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
