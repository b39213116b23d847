package app.trellis.misuse;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a request that reads needs no token: it changes nothing. */
@Component
class ReadingChangesNothing implements PageRule {

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(insert|update|delete|merge|truncate)\\b", Pattern.CASE_INSENSITIVE);

    /** Reading that is told to those whom it is about: who of HR read feedback, and how often a link was opened. */
    private static final Pattern TOLD = Pattern.compile(
            "INSERT INTO feedback_hr_reading .*|UPDATE journey_share SET openings = .*", Pattern.DOTALL);

    @Override
    public Stream<String> broken(ShownPage page) {
        return page.statements().stream().filter(ReadingChangesNothing::changes);
    }

    /** Sessions aside, in which a message waits for the next page. */
    static boolean changes(String statement) {
        return CHANGE.matcher(statement).lookingAt()
                && !statement.contains("SPRING_SESSION")
                && !TOLD.matcher(statement.strip()).matches();
    }
}
