package app.trellis.responsibilities;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why the employee declined is read by the manager who asked, and by nobody else: not by who stands in, nor by HR. */
@Component
class DeclinesStayPrivate implements PageRule {

    @Override
    public Stream<String> broken(ShownPage page) {
        var mayRead = Set.of("employee", "manager").contains(page.viewer());
        return mayRead
                ? Stream.empty()
                : Stream.of(ResponsibilityRecords.DECLINE).filter(page.text()::contains);
    }
}
