package app.trellis.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.TreeMap;

/** How many rows each table has, and a checksum of them, but for the diary of the jobs, which goes on at each start. */
class Checksums {

    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname IN ('public', 'lessons') AND tablename <> 'scheduled_tasks'""";
    private static final String CHECKSUM = """
            SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '')
            FROM (SELECT md5(t::text) AS row FROM %s t) rows""";

    private Checksums() {}

    static TreeMap<String, String> of(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) tables.add(rows.getString(1));
            }
            var checksums = new TreeMap<String, String>();
            for (var table : tables) {
                try (var row = statement.executeQuery(CHECKSUM.formatted(table))) {
                    row.next();
                    checksums.put(table, row.getString(1));
                }
            }
            return checksums;
        }
    }
}
