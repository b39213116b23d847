package app.trellis.signin;

import java.util.stream.Stream;

/**
 * What holds for every page that {@code permissions.txt} shows to somebody. {@code PermissionTests} opens each of them as
 * each viewer, once for all rules: another walk would take as long again. A component, found by its type.
 */
public interface PageRule {

    /** What is wrong with this page; nothing if it keeps the rule. */
    Stream<String> broken(ShownPage page);
}
