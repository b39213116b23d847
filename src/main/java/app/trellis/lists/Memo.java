package app.trellis.lists;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A costly answer, kept in memory until the data it was computed from changes. */
public class Memo<T> {

    private record Answer<T>(Object version, T value) {}

    private volatile @Nullable Answer<T> last;

    /**
     * The answer for this version. A transaction that writes sees its own changes, which no version shows yet: it always
     * computes the answer again, and keeps nothing.
     *
     * @param version read before the answer is, such as {@link ListChanges#latest}; compared by equals
     */
    public T get(Object version, Supplier<T> compute) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return compute.get();
        var known = last;
        if (known != null && known.version().equals(version)) return known.value();
        var value = compute.get();
        last = new Answer<>(version, value);
        return value;
    }
}
