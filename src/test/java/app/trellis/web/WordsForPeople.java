package app.trellis.web;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** No page says null, or shows the place of a word that is missing. */
@Component
class WordsForPeople implements PageRule {

    private static final Pattern LEFT_BEHIND = Pattern.compile(">[^<>]*(?:\\bnull\\b|\\{\\d)[^<>]*<");

    @Override
    public Stream<String> broken(ShownPage page) {
        if (!String.valueOf(page.answer().getContentType()).startsWith("text/html")) return Stream.empty();
        return LEFT_BEHIND.matcher(page.text()).results().map(MatchResult::group);
    }
}
