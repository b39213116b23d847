package app.trellis.lists;

import app.trellis.text.Cells;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A file for spreadsheets as the answer to a request: in UTF-8, with the mark by which they know it, and without a cell that
 * they would run as a formula.
 */
public final class CsvFile implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private final CSVPrinter csv;

    /**
     * @param name without an ending
     * @param day told in the name, too
     */
    public CsvFile(HttpServletResponse response, String name, LocalDate day) throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%s.csv".formatted(name, day))
                        .build()
                        .toString());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var writer = response.getWriter();
        writer.write('\uFEFF');
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** Null is an empty cell. */
    public void row(List<? extends @Nullable String> cells) throws IOException {
        csv.printRecord(cells.stream()
                .map(cell -> cell == null ? "" : Cells.neutralised(cell))
                .toList());
    }

    /** The rows of a statement, below the names that it gives to its columns. There may be many: few are in memory at once. */
    public void rows(StatementSpec statement) throws IOException {
        try {
            statement.withFetchSize(AT_ONCE).query(this::write);
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone.getCause();
        }
    }

    private boolean write(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var cells = new ArrayList<@Nullable String>();
        for (var column = 1; column <= columns.getColumnCount(); column++) cells.add(columns.getColumnLabel(column));
        try {
            row(cells);
            while (rows.next()) {
                for (var column = 0; column < cells.size(); column++) cells.set(column, rows.getString(column + 1));
                row(cells);
            }
            return true;
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
