package app.trellis.misuse;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The token of a session stands in no address, where histories and other sites would read it. */
@Component
class TokenStaysInside implements PageRule {

    private static final Pattern IN_AN_ADDRESS =
            Pattern.compile("(href|src|action)=\"[^\"]*(_csrf|XSRF|jsessionid|SESSION=)");
    private static final Pattern FORM_INTO_THE_ADDRESS =
            Pattern.compile("<form(?![^>]*method=\"post\")[^>]*>((?!</form>).)*_csrf", Pattern.DOTALL);

    @Override
    public Stream<String> broken(ShownPage page) {
        var text = page.text();
        return Stream.of(IN_AN_ADDRESS, FORM_INTO_THE_ADDRESS)
                .map(pattern -> pattern.matcher(text))
                .filter(found -> found.find())
                .map(found -> found.group());
    }
}
