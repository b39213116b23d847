/** Pages as files for paper: PDF that can be searched, copied from, and read by a screen reader. Knows nothing of any record. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
