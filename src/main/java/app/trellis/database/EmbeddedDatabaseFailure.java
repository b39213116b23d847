package app.trellis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the embedded PostgreSQL cannot run, and what the reader of the log can do about it. */
class EmbeddedDatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String OWN_DATABASE =
            "set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL"
                    + " (15 to 18) of your own";

    private final String action;

    private EmbeddedDatabaseFailure(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }

    static EmbeddedDatabaseFailure inUse(Path folder, String holder) {
        return new EmbeddedDatabaseFailure(
                "The data folder " + folder + " is in use by another Trellis, process " + holder + ".",
                "Stop that process, or set TRELLIS_DATA to another folder (and SERVER_PORT to another port).",
                null);
    }

    static EmbeddedDatabaseFailure unusable(Path folder, IOException cause) {
        return new EmbeddedDatabaseFailure(
                "The data folder " + folder + " cannot be used: " + cause,
                "Set TRELLIS_DATA to a folder that this user may write to, or " + OWN_DATABASE + ".",
                cause);
    }

    static EmbeddedDatabaseFailure withoutPassword(Path home) {
        return new EmbeddedDatabaseFailure(
                "The folder " + home + " holds a database, but its \"password\" file is missing.",
                "Put the file back from a backup, or set TRELLIS_DATA to another folder.",
                null);
    }

    static EmbeddedDatabaseFailure noPrograms(String system, String hardware, Throwable cause) {
        return new EmbeddedDatabaseFailure(
                "Trellis has no embedded PostgreSQL for " + system + " on " + hardware + ".",
                "Install PostgreSQL and " + OWN_DATABASE + ".",
                cause);
    }

    static EmbeddedDatabaseFailure doesNotStart(Path home, Path output, Throwable cause) {
        return new EmbeddedDatabaseFailure(
                "The embedded PostgreSQL in " + home + " does not start: " + cause.getMessage() + said(output),
                "See the newest file in " + home.resolve("cluster").resolve("log") + ", or " + OWN_DATABASE + ".",
                cause);
    }

    private static String said(Path output) {
        try {
            var lines = Files.readAllLines(output);
            return lines.isEmpty()
                    ? ""
                    : "\nIt said:\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
