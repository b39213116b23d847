package app.trellis.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectionTests {

    private static final String TABLE = "Title,Café\nCook,“yes”\nWaiter,no\n";

    @Test
    void encodingsAreRecognised() {
        assertThat(encoding(TABLE.getBytes(UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding(("\uFEFF" + TABLE).getBytes(UTF_8))).isEqualTo(Encoding.UTF_8);
        assertThat(encoding(("\uFEFF" + TABLE).getBytes(UTF_16LE))).isEqualTo(Encoding.UTF_16_LE);
        assertThat(encoding(("\uFEFF" + TABLE).getBytes(UTF_16BE))).isEqualTo(Encoding.UTF_16_BE);
        assertThat(encoding(TABLE.getBytes(Charset.forName("windows-1252")))).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstHeader() {
        var file = ("\uFEFF" + TABLE).getBytes(UTF_8);
        assertThat(detected(file).table(file).header()).containsExactly("Title", "Café");
    }

    @ParameterizedTest
    @EnumSource(Delimiter.class)
    void delimitersAreRecognised(Delimiter delimiter) {
        var text = "Title|Place|Pay\n\"Cook, senior; first\"|Rome|1,5\nWaiter|Oslo, Bergen|2\n"
                .replace('|', delimiter.sign());
        assertThat(detected(text.getBytes(UTF_8)).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void mendingIsOfferedOnlyWhereItIsNeeded() {
        assertThat(detected("A,B\nCityâ€™s,1\n".getBytes(UTF_8)).repaired()).isTrue();
        assertThat(detected(TABLE.getBytes(UTF_8)).repaired()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n \n", "\uFEFF"})
    void emptyFileIsRefused(String text) {
        assertRefused(text.getBytes(UTF_8), "empty");
    }

    @Test
    void pdfIsRefusedWhateverItIsCalled() {
        assertRefused("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(UTF_8), "pdf");
    }

    @Test
    void spreadsheetIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(UTF_8));
        }
        assertRefused(bytes.toByteArray(), "spreadsheet");
    }

    @Test
    void webPageIsRefused() {
        assertRefused("<!DOCTYPE html><html><body><table></table></body></html>".getBytes(UTF_8), "markup");
    }

    @Test
    void randomBytesAreRefused() {
        for (var seed = 1; seed <= 50; seed++) {
            var bytes = new byte[100_000];
            new Random(seed).nextBytes(bytes);
            assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> detected(bytes));
        }
    }

    @Test
    void textWithZeroBytesIsRefused() {
        assertRefused("Title,Place\nCook,Ro\0me\n".getBytes(UTF_8), "binary");
    }

    private static FileFormat detected(byte[] file) {
        return FormatDetection.of(file, Set.of("Title", "Place", "Pay")::contains);
    }

    private static Encoding encoding(byte[] file) {
        return detected(file).encoding();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> detected(file))
                .extracting(UnreadableFile::code)
                .isEqualTo("imports.unreadable." + code);
    }
}
