package app.trellis.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.util.DigestUtils;

/**
 * The company's mark, as Trellis made it of a file: a PNG is drawn anew, an SVG keeps only what draws. The file's content
 * decides which it is, never its name.
 *
 * @param hash of its content
 */
@Embeddable
record Logo(
        @Column(name = "logo") byte[] content,
        @Column(name = "logo_type") String type,
        @Column(name = "logo_hash") String hash) {

    static final int LARGEST = 200 * 1024;
    static final int WIDEST = 2_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Empty if the file is neither of both, broken, or larger than a logo has to be. */
    static Optional<Logo> of(byte[] file) {
        if (file.length > LARGEST) return Optional.empty();
        var isPng = file.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(file, PNG.length));
        return isPng
                ? png(file).map(content -> of(content, "image/png"))
                : SafeSvg.of(file).map(content -> of(content, "image/svg+xml"));
    }

    private static Logo of(byte[] content, String type) {
        return new Logo(content, type, DigestUtils.md5DigestAsHex(content));
    }

    private static Optional<byte[]> png(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(input);
            // Before it is unpacked: a few bytes can stand for gigabytes of one colour.
            if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) return Optional.empty();
            return drawnAnew(reader.read(0));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> drawnAnew(BufferedImage image) throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(image, "png", output);
        return output.size() > LARGEST ? Optional.empty() : Optional.of(output.toByteArray());
    }
}
