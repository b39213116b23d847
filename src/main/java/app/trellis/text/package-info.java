/** What a text is, wherever it comes from: its normal form, its length, and which two texts are the same. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
