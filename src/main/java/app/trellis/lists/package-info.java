/** What all lists have in common: what is looked for, the chips that tell it, exact and similar words, and paging. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package app.trellis.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
