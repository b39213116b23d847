package app.trellis.signin;

import app.trellis.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * The token that every form carries against forged ones, masked as Spring Security does it, and with it the
 * {@link WriterSeal} of the person for whom the page was made: once the session has ended, what was written is still known
 * as theirs.
 */
@Component
class FormTokens implements CsrfTokenRequestHandler {

    private static final String FIELD = "_csrf";
    private static final String BETWEEN = "~";

    private final CsrfTokenRequestHandler masking = new XorCsrfTokenRequestAttributeHandler();
    private final ObjectProvider<WriterSeal> seal;

    /** Not the seal yet, which needs the database: filters are made before it. */
    FormTokens(ObjectProvider<WriterSeal> seal) {
        this.seal = seal;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masking.handle(request, response, () -> sealed(token.get()));
    }

    private CsrfToken sealed(CsrfToken token) {
        var writer =
                SignedIn.now().map(me -> seal.getObject().of(me.person().id())).orElse("");
        return new DefaultCsrfToken(
                token.getHeaderName(), token.getParameterName(), token.getToken() + BETWEEN + writer);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var sent = request.getHeader(token.getHeaderName());
        return parts(sent != null ? sent : request.getParameter(token.getParameterName()))[0];
    }

    /** For whom the page of this form was made, whether its token is still good or not. */
    Optional<PersonId> writer(HttpServletRequest request) {
        return seal.getObject().writer(parts(request.getParameter(FIELD))[1]);
    }

    /** The token and the seal; empty texts for what was not made here. */
    private static String[] parts(@Nullable String sent) {
        try {
            var parts = unmasked(Base64.getUrlDecoder().decode(sent == null ? "" : sent))
                    .split(BETWEEN, 2);
            return parts.length == 2 ? parts : new String[] {parts[0], ""};
        } catch (IllegalArgumentException unreadable) {
            return new String[] {"", ""};
        }
    }

    /** The first half masks the second one. */
    private static String unmasked(byte[] bytes) {
        var plain = new byte[bytes.length / 2];
        for (var i = 0; i < plain.length; i++) plain[i] = (byte) (bytes[i] ^ bytes[plain.length + i]);
        return new String(plain, StandardCharsets.UTF_8);
    }
}
