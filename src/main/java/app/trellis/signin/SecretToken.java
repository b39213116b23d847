package app.trellis.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What opens something to those who have it, in a link or a line of the log. It is random, so that storing a plain hash is
 * safe: nobody finds it by trying.
 */
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static SecretToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * As random as the id of the form that asks for it. The same form makes the same token, so that neither of two clicks
     * shows a link that the other has ended.
     *
     * @param form null where none is known: another token each time
     * @param bound what it is for, and what changes once it is used
     */
    public static SecretToken of(@Nullable UUID form, Object... bound) {
        if (form == null) return random();
        var seed = form + " " + Arrays.stream(bound).map(String::valueOf).collect(Collectors.joining(" "));
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(seed)));
    }

    public byte[] hash() {
        return sha256(text);
    }

    /** In constant time, which reveals nothing about the hash. */
    boolean fits(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
