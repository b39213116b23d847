package app.trellis.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a seal covers of an entry: all its columns, as a JSON array of texts in the order of the table. With the hash before
 * it, in SHA-256, that makes the next one.
 *
 * @param content null for an entry that is not there
 */
record SealedEntry(long id, @Nullable Timestamp happenedAt, byte @Nullable [] content) {

    /** The columns of {@code audit_entry e} that it reads. */
    static final String COLUMNS =
            "e.id, e.happened_at, e.kind, e.person_id, e.record_kind, e.record_id, e.address, e.fields";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param id where a row of the table may be missing, that of the row that leads to it */
    static SealedEntry of(long id, ResultSet row) throws SQLException {
        var happenedAt = row.getTimestamp("happened_at");
        if (happenedAt == null) return new SealedEntry(id, null, null);
        var values = new ArrayList<@Nullable Object>();
        values.add(Long.toString(id));
        values.add(happenedAt.toInstant().toString());
        for (var column : List.of("kind", "person_id", "record_kind", "record_id", "address"))
            values.add(row.getString(column));
        values.add(texts(row.getArray("fields")));
        return new SealedEntry(id, happenedAt, JSON.writeValueAsBytes(values));
    }

    private static List<String> texts(Array fields) throws SQLException {
        return Arrays.asList((String[]) fields.getArray());
    }

    boolean isMissing() {
        return content == null;
    }

    /** An entry that is gone before it could be sealed is sealed as a gap. */
    byte[] hashAfter(byte[] before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content == null ? Long.toString(id).getBytes(StandardCharsets.UTF_8) : content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
