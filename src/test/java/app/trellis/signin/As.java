package app.trellis.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as a signed-in person: {@code mvc.get().uri("/openings").with(as(amara))}. */
public class As {

    private static final String TOKEN = "1b1f2c3d-0000-4000-8000-000000000001";

    private As() {}

    public static RequestPostProcessor as(CurrentPerson person) {
        return user(new SignedIn(person, roles(person), null, 0));
    }

    /** What this person signs in with. */
    public static Set<Role> roles(CurrentPerson person) {
        var roles = EnumSet.of(person.client() ? Role.CLIENT : Role.EMPLOYEE);
        if (person.hr()) roles.add(Role.HR);
        if (person.admin()) roles.add(Role.ADMIN);
        return roles;
    }

    /** Sends the token that each form holds, as a browser that has opened one: {@code mvc.post().uri("/openings").with(csrf())}. */
    public static RequestPostProcessor csrf() {
        return withToken(TOKEN);
    }

    /** Sends a form that was made for another browser. */
    public static RequestPostProcessor csrfOfSomebodyElse() {
        return withToken("1b1f2c3d-0000-4000-8000-000000000002");
    }

    private static RequestPostProcessor withToken(String ofTheForm) {
        return request -> {
            var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
            var more = Arrays.copyOf(cookies, cookies.length + 1);
            more[cookies.length] = new Cookie("XSRF-TOKEN", TOKEN);
            request.setCookies(more);
            request.setParameter("_csrf", masked(ofTheForm));
            return request;
        };
    }

    /** As Spring Security masks it, by nothing: one half is a mask for the other. */
    private static String masked(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var halves = ByteBuffer.allocate(2 * bytes.length).put(bytes.length, bytes);
        return Base64.getUrlEncoder().encodeToString(halves.array());
    }
}
