/**
 * The PostgreSQL that Trellis brings along, for when the operator has configured no other; reads from a replica, where the operator
 * names one; and rules for every database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.trellis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
