package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * Compresses a page as a whole before it is sent: in a third of the time that Tomcat takes, which knows one level alone,
 * for a tenth more bytes, with its length and in one packet. All else is Tomcat's to compress.
 */
class CompressedView extends ThymeleafView {

    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final int FAST = 3;
    private static final int USUAL_SIZE = 8192;

    @Override
    protected void renderFragment(
            @Nullable Set<String> selectors,
            Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !GZIP.matcher(accepted).find()) {
            super.renderFragment(selectors, model, request, response);
            return;
        }
        var page = new WholePage(response);
        super.renderFragment(selectors, model, request, page);
        var compressed = new ByteArrayOutputStream(USUAL_SIZE);
        try (var gzip = new FastGzip(compressed)) {
            gzip.write(page.toString().getBytes(StandardCharsets.UTF_8));
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(compressed.size());
        compressed.writeTo(response.getOutputStream());
        response.flushBuffer();
    }

    private static class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream to) throws IOException {
            super(to, USUAL_SIZE);
            def.setLevel(FAST);
        }
    }

    /** Takes what is written, and sends nothing. */
    private static class WholePage extends HttpServletResponseWrapper {

        private final StringWriter written = new StringWriter();

        WholePage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(written);
        }

        @Override
        public String toString() {
            return written.toString();
        }
    }
}
