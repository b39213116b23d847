package app.trellis.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.trellis.people.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that Trellis holds of a person as one ZIP: a JSON file for each feature, read in one statement each. */
@Component
@Transactional(readOnly = true)
class MyDataArchive {

    private final List<MyData> parts;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyDataArchive(List<MyData> parts, JdbcClient jdbc, Clock clock) {
        this.parts = parts.stream().sorted(Comparator.comparing(MyData::name)).toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param more further files, by their names */
    byte[] of(PersonId person, Map<String, byte[]> more) {
        var files = new TreeMap<>(more);
        for (var part : parts)
            files.put(part.name() + ".json", rows(part, person).getBytes(UTF_8));
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    private String rows(MyData part, PersonId person) {
        return jdbc.sql("SELECT coalesce(json_agg(to_json(mine)), '[]')::text FROM (" + part.sql() + ") mine")
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }
}
