/** Appointments in people’s own calendar programs. Features say through {@link CalendarSource} what stands in them. */
@ApplicationModule(allowedDependencies = {"people", "activity", "mail", "notifications", "signin", "forms"})
@NullMarked
package app.trellis.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
