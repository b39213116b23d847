package app.trellis.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import app.trellis.people.CurrentPerson;
import java.util.EnumSet;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as a signed-in person: {@code mvc.get().uri("/openings").with(as(amara))}. */
public class As {

    private As() {}

    public static RequestPostProcessor as(CurrentPerson person) {
        var roles = EnumSet.of(person.client() ? Role.CLIENT : Role.EMPLOYEE);
        if (person.hr()) roles.add(Role.HR);
        if (person.admin()) roles.add(Role.ADMIN);
        return user(new SignedIn(person, roles, null, 0));
    }
}
