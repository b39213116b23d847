package app.trellis.lists;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An answer that is dear to find, kept in memory for as long as what it was found from stays the same. */
public class Kept<T> {

    private record Answer<T>(Object version, T value) {}

    private volatile @Nullable Answer<T> last;

    /**
     * The answer for this version. A transaction that writes sees changes of its own, which no version tells yet: it
     * always finds anew, and keeps nothing.
     *
     * @param version read before the answer is, such as {@link ListChanges#latest}; compared by equals
     */
    public T get(Object version, Supplier<T> find) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return find.get();
        var known = last;
        if (known != null && known.version().equals(version)) return known.value();
        var value = find.get();
        last = new Answer<>(version, value);
        return value;
    }
}
