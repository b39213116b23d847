/**
 * The first page: what waits for me, what is new for me, and what I did lately. Features tell it through
 * {@link HomeSource}. Reads {@code account}, for whom Trellis is new.
 */
@ApplicationModule(allowedDependencies = {"people", "text"})
@NullMarked
package app.trellis.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
