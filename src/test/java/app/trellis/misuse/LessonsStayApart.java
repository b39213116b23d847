package app.trellis.misuse;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** No page of those who lead, hire or administer reads lessons. */
@Component
class LessonsStayApart implements PageRule {

    private static final Pattern LESSONS = Pattern.compile("\\blessons\\.");
    private static final Set<String> VIEWERS = Set.of("hr", "manager", "admin", "client");

    /** Pages on which somebody reads what is their own, or what they were asked about. */
    private static final Pattern OWN = Pattern.compile("/|/waiting|/unsent|/lessons(/.*)?|/journey(/.*)?");

    @Override
    public Stream<String> broken(ShownPage page) {
        if (!VIEWERS.contains(page.viewer()) || OWN.matcher(page.pattern()).matches()) return Stream.empty();
        return page.statements().stream()
                .filter(statement -> LESSONS.matcher(statement).find());
    }
}
