package app.trellis.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives what a page shows as a PDF to keep: its headings, texts, lists and tables. */
@Component
public class PdfPages {

    /** What is for a screen alone. A drawing has its table beside it. */
    private static final String NOT_FOR_PAPER =
            "nav, form, svg, script, button, .btn, .avatar, .page-actions, .not-for-paper";

    private final ViewResolver thymeleafViewResolver;
    private final PdfWriter pdf;

    PdfPages(ViewResolver thymeleafViewResolver, PdfWriter pdf) {
        this.thymeleafViewResolver = thymeleafViewResolver;
        this.pdf = pdf;
    }

    /**
     * The answer of a handler that has filled the model of a page.
     *
     * @param template of the page, whose {@code main} is taken; its first heading is the title
     */
    public View of(String template, String fileName) {
        return (model, request, response) -> send(page(template, model, request, response), fileName, response);
    }

    private Document page(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var view = Objects.requireNonNull(
                thymeleafViewResolver.resolveViewName(template, RequestContextUtils.getLocale(request)), template);
        var written = new Written(response);
        view.render(model, new Uncompressed(request), written);
        return Jsoup.parse(written.toString());
    }

    private void send(Document page, String fileName, HttpServletResponse response) throws IOException {
        var main = Objects.requireNonNull(page.selectFirst("main"));
        main.select(NOT_FOR_PAPER).remove();
        main.select("a").unwrap();
        main.select("summary").tagName("h3");
        var heading = Objects.requireNonNull(main.selectFirst("h1"));
        var document = pdf.titled(heading.text());
        heading.remove();
        document.body().append(main.html());
        var file = pdf.write(document);
        var disposition = ContentDisposition.attachment().filename(fileName).build();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static class Uncompressed extends HttpServletRequestWrapper {

        Uncompressed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? null : super.getHeader(name);
        }
    }

    /** Takes the page, and sends nothing. */
    private static class Written extends HttpServletResponseWrapper {

        private final StringWriter page = new StringWriter();

        Written(HttpServletResponse response) {
            super(response);
        }

        /** That of the page, which is not what is sent. */
        @Override
        public void setContentType(String type) {}

        @Override
        public void setCharacterEncoding(String encoding) {}

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(page);
        }

        @Override
        public String toString() {
            return page.toString();
        }
    }
}
