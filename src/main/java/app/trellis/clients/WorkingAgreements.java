package app.trellis.clients;

import app.trellis.forms.Refused;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the two sides of an account agreed to work together. */
@Component
@Transactional
public class WorkingAgreements {

    static final int LONGEST = 10_000;

    private final AccountTexts texts;

    WorkingAgreements(AccountTexts texts) {
        this.texts = texts;
    }

    /**
     * Adds one point at the end, as a version of its own; nothing if it stands there already.
     *
     * @param line such as "We agree that a storm is reported the same day"
     * @param by of either side
     */
    public void add(ClientAccountId account, String line, PersonId by) {
        var point = "- " + Text.line(line);
        var before = texts.forChange(account, TextKind.AGREEMENTS)
                .map(TextVersion::text)
                .orElse("");
        if (before.lines().anyMatch(point::equals)) return;
        var after = before.isEmpty() ? point : before + "\n" + point;
        if (after.length() > LONGEST) throw new Refused(address(account), "clients.text.full");
        texts.write(account, TextKind.AGREEMENTS, after, by);
    }

    /** The page on which both sides read them. */
    public String address(ClientAccountId account) {
        return "/clients/" + account + "/texts/" + TextKind.AGREEMENTS;
    }
}
