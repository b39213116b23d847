/** What all forms have in common: two people who edit one record at once are both shown what the other wrote. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
