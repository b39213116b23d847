package app.trellis.misuse;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How well things fit somebody is shown to that person alone: nobody who hires or leads comes upon it. */
@Component
class FitIsOnesOwn implements PageRule {

    /** What the rule reads of a person, and what the person hides. */
    private static final Pattern INPUTS =
            Pattern.compile("\\b(person_skill|skill_proof|career_goal|not_interested)\\b");

    private static final Set<String> VIEWERS = Set.of("hr", "manager");

    /** Pages on which somebody reads what is their own: what fits them, what they can do, where they want to go, what they did. */
    private static final Pattern OWN = Pattern.compile(
            "/|/waiting|/for-you.*|/openings/\\{id}|/training/\\{id}|/(goals|skills|responsibilities|job-profiles|journey)(/.*)?|/shared/.*|/people/\\{id}(/skills.*)?");

    @Override
    public Stream<String> broken(ShownPage page) {
        if (!VIEWERS.contains(page.viewer()) || OWN.matcher(page.pattern()).matches()) return Stream.empty();
        return page.statements().stream()
                .filter(statement -> INPUTS.matcher(statement).find());
    }
}
