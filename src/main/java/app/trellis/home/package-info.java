/** The first page: what waits for me, what is new for me, and what I did lately. Features tell it through {@link HomeSource}. */
@ApplicationModule(allowedDependencies = {"people", "text"})
@NullMarked
package app.trellis.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
