package app.trellis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What the validator of the W3C says of a page. */
class Validity {

    /** It works through a page by recursion. */
    private static final long DEEP = 64L << 20;

    private Validity() {}

    static List<String> problems(String html) {
        var found = new CompletableFuture<List<String>>();
        var thread = new Thread(
                null,
                () -> {
                    try {
                        found.complete(validate(html));
                    } catch (IOException | SAXException | RuntimeException | Error e) {
                        found.completeExceptionally(e);
                    }
                },
                "validity",
                DEEP);
        thread.start();
        return found.join();
    }

    private static List<String> validate(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        return validator
                .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> line.contains(": error") || line.contains(": warning"))
                .toList();
    }
}
