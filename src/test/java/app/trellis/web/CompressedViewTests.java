package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class CompressedViewTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "gzip, deflate, br", "gzip;q=0.01"})
    void pageIsSentCompressed(String accepted) throws IOException {
        var answer = careers(accepted);
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(answer.getContentAsByteArray()).hasSize(answer.getContentLength());
        var page = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())).readAllBytes();
        assertThat(withoutToken(new String(page, StandardCharsets.UTF_8)))
                .isEqualTo(withoutToken(careers("").getContentAsString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.00, br"})
    void pageIsSentAsItIsToABrowserThatTakesNoGzip(String accepted) throws IOException {
        var answer = careers(accepted);
        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(answer.getContentAsString()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse careers(String accepted) {
        return mvc.get()
                .uri("/careers")
                .header("Accept-Encoding", accepted)
                .exchange()
                .getResponse();
    }
}
