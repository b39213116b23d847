/**
 * What each job of the company asks for, proposed from the occupations of ESCO, and which job comes next. What an
 * occupation proposes is found in {@code skill}.
 */
@ApplicationModule(
        allowedDependencies = {"people", "skills", "activity", "audit", "imports", "search", "lists", "forms", "text"})
@NullMarked
package app.trellis.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
