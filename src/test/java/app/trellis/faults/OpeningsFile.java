package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of openings, and the way of a browser with it through the steps of an import. */
record OpeningsFile(int rows, String description) {

    private static final Map<String, String> CHOICES = Map.of(
            "column.reference", "Job ID",
            "column.title", "Business Title",
            "column.department", "Agency",
            "column.location", "Work Location",
            "column.description", "Job Description",
            "fallback.workplace", "ON_SITE",
            "fallback.payCurrency", "USD",
            "fallback.audience", "EMPLOYEES",
            "fallback.closesOn", "2099-01-31",
            "fallback.publication", "DRAFT");

    static OpeningsFile of(int rows) {
        return new OpeningsFile(rows, "Answers by telephone.");
    }

    PlainBrowser.Answer upload(PlainBrowser hr) throws IOException {
        hr.get("/openings/import");
        return hr.upload("/openings/import", "jobs.csv", bytes());
    }

    /** Uploads, maps and looks at it, and answers the address of the import. */
    String previewed(PlainBrowser hr) throws IOException {
        var mapping = upload(hr).location();
        assertThat(mapping).endsWith("/mapping");
        assertThat(hr.post(mapping, CHOICES).location()).endsWith("/preview");
        var address = mapping.substring(0, mapping.length() - "/mapping".length());
        assertThat(hr.get(address + "/preview").status()).isEqualTo(200);
        return address;
    }

    /** Has it stored soon; the redirect is the promise. */
    String confirmed(PlainBrowser hr) throws IOException {
        var address = previewed(hr);
        assertThat(hr.post(address + "/confirmation", Map.of()).isConfirmed()).isTrue();
        return address;
    }

    private byte[] bytes() {
        return IntStream.range(0, rows)
                .mapToObj(n -> "%d,Agent %d,Support,Manila,%s".formatted(n, n, description))
                .collect(Collectors.joining("\n", "Job ID,Business Title,Agency,Work Location,Job Description\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
