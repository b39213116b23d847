package app.trellis.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that an {@link Activity} is about.
 *
 * @param kind the name of its table, such as {@code opening}
 * @param id null where there is no such record, as for a sign-in with an unknown address
 */
public record Subject(String kind, @Nullable UUID id) {}
