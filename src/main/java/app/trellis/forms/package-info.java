/**
 * What all changes of records have in common: two people who edit one at once are both shown what the other wrote, and
 * who comes too late is told so. What is sent twice is there once.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package app.trellis.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
