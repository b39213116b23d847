package app.trellis.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the validator of the W3C says of a page. It reads its schema once, which takes longer than most pages. */
class Validity {

    /** It works through a page by recursion. */
    private static final long DEEP = 64L << 20;

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(null, work, "validity", DEEP);
        thread.setDaemon(true);
        return thread;
    });

    private Validity() {}

    /** Looks at the page while the caller goes on. */
    static CompletableFuture<List<String>> problems(String html) {
        return CompletableFuture.supplyAsync(() -> validate(html), THREAD);
    }

    private static List<String> validate(String html) {
        var found = new ArrayList<String>();
        try {
            var validator = Schema.READ;
            validator.setUpValidatorAndParsers(new Problems(found), false, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Read when the thread asks first. */
    private static class Schema {

        static final SimpleDocumentValidator READ = read();

        private static SimpleDocumentValidator read() {
            try {
                var validator = new SimpleDocumentValidator(true, false, true);
                validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Problems(new ArrayList<>()));
                return validator;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Problems(List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException advice) {
            // Of style, which is ours.
        }

        @Override
        public void error(SAXParseException problem) {
            found.add("line " + problem.getLineNumber() + ": " + problem.getMessage());
        }

        @Override
        public void fatalError(SAXParseException problem) {
            error(problem);
        }
    }
}
