/**
 * The PostgreSQL that Trellis brings along, for when the operator has configured no other; reads from a replica, where the operator
 * names one; rules for every database; and what a demonstration keeps fresh in it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
