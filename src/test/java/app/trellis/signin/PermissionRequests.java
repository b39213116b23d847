package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Makes the requests that {@code permissions.txt} describes. */
@Component
public class PermissionRequests {

    private final ObjectProvider<PermissionRecords> records;
    private final EntityManager entities;

    PermissionRequests(ObjectProvider<PermissionRecords> records, EntityManager entities) {
        this.records = records;
        this.entities = entities;
    }

    /** What stands in the row: its values, records made for these viewers. */
    Map<String, String> valuesOf(PermissionRow row, Viewers viewers) {
        return valuesOf(row, records(viewers));
    }

    /** The records of all modules, made for these viewers, by their names. */
    public Map<String, Object> records(Viewers viewers) {
        var named = new HashMap<String, Object>();
        viewers.byName().forEach((name, person) -> named.put(name, person.id()));
        records.forEach(module -> {
            named.putAll(module.make(viewers));
            entities.flush();
            // Before each query, all that is held is compared with what was loaded.
            entities.clear();
        });
        return named;
    }

    /** What stands in the row, of these records. */
    public static Map<String, String> valuesOf(PermissionRow row, Map<String, Object> named) {
        return row.values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var value = entry.getValue();
            if (!value.startsWith("@")) return value;
            assertThat(named).as("records").containsKey(value.substring(1));
            return named.get(value.substring(1)).toString();
        }));
    }

    public static AbstractMockHttpServletRequestBuilder<?> request(PermissionRow row, Map<String, String> values) {
        var address = row.path(values);
        var fields = row.fields(values);
        var upload = fields.values().stream().anyMatch(PermissionRequests::isFile);
        var request = upload
                ? MockMvcRequestBuilders.multipart(address)
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), address);
        fields.forEach((name, value) -> {
            if (isFile(value))
                ((MockMultipartHttpServletRequestBuilder) request)
                        .file(new MockMultipartFile(name, "file.csv", "text/csv", content(value)));
            else request.param(name, value);
        });
        return request;
    }

    private static boolean isFile(String value) {
        return value.startsWith("<") && value.endsWith(">");
    }

    private static byte[] content(String value) {
        return value.substring(1, value.length() - 1).getBytes(StandardCharsets.UTF_8);
    }
}
