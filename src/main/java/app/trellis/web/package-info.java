/** What all pages share: layout, home, error pages, paging, times and Markdown. Nobody imports this module. */
@ApplicationModule(allowedDependencies = {"people", "clients", "company", "notifications", "forms", "text"})
@NullMarked
package app.trellis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
