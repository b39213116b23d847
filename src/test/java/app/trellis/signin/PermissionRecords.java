package app.trellis.signin;

import java.util.Map;

/**
 * The records of one module that rows of {@code permissions.txt} name as {@code @name}. A module adds its own with a
 * {@code @Component} of its test package; records are made anew for each row, and rolled back.
 */
public interface PermissionRecords {

    /** What stands in the address (or the form) for each name, made for these viewers. */
    Map<String, ?> make(Viewers viewers);
}
