/** What a text is, wherever it comes from: its normal form, its length, which two texts are the same, which amount or place one means. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
