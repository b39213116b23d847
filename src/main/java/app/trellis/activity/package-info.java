/** What people do to records, said in one form, so that audit and notifications hear of it from every feature. */
@ApplicationModule(allowedDependencies = "people")
@NullMarked
package app.trellis.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
