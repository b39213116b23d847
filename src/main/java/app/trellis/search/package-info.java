/**
 * One search across the house. Features tell the best of their own lists through {@link SearchSource}, each as far as the
 * reader may find it. Lessons never do: what people write about their mistakes is found in its own library alone.
 */
@ApplicationModule(allowedDependencies = {"people", "lists"})
@NullMarked
package app.trellis.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
