package app.trellis.signin;

import app.trellis.people.PersonId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in a form for whom its page was made, so that nobody else can: the person's id and its HMAC. It stays true when the
 * session has ended, and proves nothing but this.
 */
@Component
class WriterSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;

    private final SecretKeySpec secret;

    WriterSeal(JdbcClient jdbc) {
        secret = new SecretKeySpec(
                jdbc.sql("SELECT secret FROM writer_seal").query(byte[].class).single(), ALGORITHM);
    }

    String of(PersonId writer) {
        var id = ByteBuffer.allocate(ID)
                .putLong(writer.value().getMostSignificantBits())
                .putLong(writer.value().getLeastSignificantBits())
                .array();
        var sealed = ByteBuffer.allocate(2 * ID).put(id).put(proof(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Nothing for what this did not seal. */
    Optional<PersonId> writer(String seal) {
        try {
            var sealed = Base64.getUrlDecoder().decode(seal);
            var id = Arrays.copyOf(sealed, ID);
            if (!MessageDigest.isEqual(proof(id), Arrays.copyOfRange(sealed, ID, sealed.length)))
                return Optional.empty();
            var bits = ByteBuffer.wrap(id);
            return Optional.of(new PersonId(new UUID(bits.getLong(), bits.getLong())));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Half of it is proof enough, and half as long in every form. */
    private byte[] proof(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(id), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
