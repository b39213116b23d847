/**
 * What all forms have in common: the same words sent twice make one record, two people who edit one at once are shown
 * both versions, somebody who comes too late learns why, the next page says what was done, and days and times are those of
 * a known clock.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
