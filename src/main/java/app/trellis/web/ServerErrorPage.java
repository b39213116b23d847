package app.trellis.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The answer to a request that reached no page, as its address, a header or its first line broke the rules of HTTP. It
 * tells nothing of the request and nothing of the server.
 */
class ServerErrorPage extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s · Trellis</title>
              <meta name="color-scheme" content="light dark">
              <link rel="stylesheet" href="%1$s/assets/trellis.css">
            </head>
            <body class="outside">
            <div class="frame-page">
              <main class="welcome">
                <h1>%2$s</h1>
                <p>%3$s</p>
                <div class="page-actions"><a class="btn btn-primary" href="%1$s/">%4$s</a></div>
              </main>
            </div>
            </body>
            </html>
            """;

    private final MessageSource messages;
    private final String contextPath;

    ServerErrorPage(MessageSource messages, String contextPath) {
        this.messages = messages;
        this.contextPath = contextPath;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var isOpen = response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
        if (!isOpen) return;
        var shown = ErrorPages.shown(response.getStatus());
        SecurityHeaders.WRITERS.forEach(writer -> writer.writeHeaders(request, response));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getReporter()
                    .write(PAGE.formatted(
                            contextPath,
                            text("web.error." + shown),
                            text("web.error." + shown + ErrorPages.words(shown, request)),
                            text("web.home")));
            response.finishResponse();
        } catch (IOException visitorIsGone) {
            // Nobody is left to answer.
        }
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.ROOT), StandardCharsets.UTF_8.name());
    }
}
