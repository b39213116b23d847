/**
 * How growth is going across the company: shares and medians that features define through {@link FigureSource}, for HR. What
 * people write for themselves, lessons and goals, is never counted, and no figure is told of a few.
 */
@ApplicationModule(allowedDependencies = "lists")
@NullMarked
package app.trellis.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
