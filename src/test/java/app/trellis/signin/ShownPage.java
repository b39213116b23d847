package app.trellis.signin;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page as one of the viewers of {@code permissions.txt} got it, and the SQL statements that it took. */
public record ShownPage(PermissionRow row, String viewer, MockHttpServletResponse answer, List<String> statements) {

    public String pattern() {
        return row.pattern();
    }

    public String text() {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
