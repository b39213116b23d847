package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.imports.ImportSteps;
import app.trellis.people.Firm;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Files that are not what they say. All are sent as {@code jobs.csv} of type {@code text/csv}: the content decides. No
 * archive is opened and no XML is read, so that neither a bomb nor an entity has where to go off; and a file is kept as
 * bytes in the database, where nothing runs. A file where none is asked for is refused unread. More of it in {@code ImportPagesTests} and {@code RecognitionTests}.
 */
@PageTest
class UploadsTests {

    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>";
    private static final int BOMB = 64 * 1024 * 1024;
    private static final long LITTLE = 16 * 1024 * 1024;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    private ImportSteps.Walk hana;

    @BeforeEach
    void hanaImports() {
        hana = steps.of("openings", firm.hr("Hana Kimura"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html>\n<body onload=alert(1)>",
                "<?xml version=\"1.0\"?>" + ENTITY,
                LAUGHS
            })
    void markupIsRefused(String file) {
        assertRefused(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
                "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
                "f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAAAAAAAAAAAA=",
                "yv66vgAAADcADQoAAwAKBwALBwAMAQAGPGluaXQ+",
                "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwAC"
            })
    void imagesAndProgramsAreRefused(String file) {
        assertRefused(Base64.getDecoder().decode(file));
    }

    @Test
    void documentWithAnEntityIsRefused() {
        assertRefused(zip("word/document.xml", ENTITY.getBytes(StandardCharsets.UTF_8)));
        assertRefused(zip("xl/workbook.xml", ENTITY.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bombIsRefusedUnopened() {
        for (var bomb : new byte[][] {zip("zeros.csv", new byte[BOMB]), gzip(new byte[BOMB])}) {
            var before = allocated();
            assertRefused(bomb);
            assertThat(allocated() - before).isLessThan(LITTLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/openings, payWithheld",
        "/openings, title",
        "/training, title",
        "/feedback, behaviour",
        "/clients, name",
        "/theme, theme"
    })
    void fileInThePlaceOfAFieldIsRefused(String address, String field) {
        assertThat(mvc.post()
                        .uri(address)
                        .multipart()
                        .file(new MockMultipartFile(field, "x.txt", "text/plain", new byte[] {'x'}))
                        .with(csrf())
                        .with(as(firm.hr("Tomas Weber"))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private void assertRefused(byte[] file) {
        assertThat(hana.upload(file)).hasStatusOk().bodyText().contains("id=\"file\"", "cannot be imported");
        assertThat(jdbc.sql("SELECT count(*) FROM file_import_content")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
