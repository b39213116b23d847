package app.trellis.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the rows of a file can become: openings, people, programs. A feature has one as a bean, and beside it a
 * controller that extends {@link ImportPages}.
 *
 * <p>Its messages begin with {@link #texts()}: {@code .title}, {@code .intro}, {@code .see},
 * {@code .field.<field>}, {@code .help.<field>} where a field needs it, and {@code .choice.<field>.<value>} for
 * {@link ImportField#orOneOf}.
 */
public interface ImportTarget {

    /** The first part of the address, such as {@code people} for {@code /people/import}. */
    String kind();

    /** The module, with whose name the keys of its messages begin, and those of the form that makes one by hand. */
    default String module() {
        return kind();
    }

    default String texts() {
        return module() + ".import";
    }

    /** The fields that columns are mapped to, in the order in which they are shown. */
    List<ImportField> fields();

    /**
     * What the columns that were chosen miss together, such as one of two fields by which things are known again: the field
     * at fault and the key of what to do.
     *
     * @param mapped the fields that have a column
     */
    default Map<String, String> missing(Set<String> mapped) {
        return Map.of();
    }

    /**
     * Checks all rows and compares them with what is there, in as many statements for a chunk of rows as for one. Says
     * of each row that cannot be used why not ({@link ImportRow#refuse}). Stores nothing; runs in a transaction.
     *
     * @param rows the rows that are whole and have every required cell, in the order of the file
     * @param by the person who imports
     */
    ImportPlan plan(List<ImportRow> rows, UUID by);

    /** How what is stored is undone: the items first, then what is made for them on the way. */
    List<ImportUndo<?>> undo();

    /** The target of this kind. */
    static ImportTarget of(String kind, ObjectProvider<ImportTarget> targets) {
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
