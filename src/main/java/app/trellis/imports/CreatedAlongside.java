package app.trellis.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** How records are undone that imports create on the way to their items and never change, such as departments. */
public record CreatedAlongside<I>(String table, Function<UUID, I> typedId, Consumer<List<I>> deletion)
        implements ImportUndo<Void> {

    @Override
    public Class<Void> before() {
        return Void.class;
    }

    @Override
    public void restore(Map<UUID, Void> before, UUID by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        deletion.accept(ids.stream().map(typedId).toList());
    }
}
