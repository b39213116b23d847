/** Trellis, a career growth portal. Each package below is a module; {@code ModularityTests} checks who may use whom. */
@NullMarked
package app.trellis;

import org.jspecify.annotations.NullMarked;
