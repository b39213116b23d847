package app.trellis.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Finds what belongs to many keys in chunks, since a statement takes only so many parameters. */
public final class Chunks {

    private static final int SIZE = 500;

    private Chunks() {}

    public static <K, V> List<V> find(Collection<K> keys, Function<List<K>, ? extends Collection<V>> find) {
        var all = List.copyOf(keys);
        var found = new ArrayList<V>();
        for (var from = 0; from < all.size(); from += SIZE)
            found.addAll(find.apply(all.subList(from, Math.min(from + SIZE, all.size()))));
        return found;
    }
}
