package app.trellis.unsent;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds its writer of what is kept. */
@Component
class UnsentHome implements HomeSource {

    private static final HomeKind KEPT = new HomeKind(Part.WAITING, """
            SELECT 'send' AS icon, 'unsent.home.kept' AS message, ARRAY['n' || count(*)] AS arguments, min(kept_at) AS at,
              '/unsent' AS href
            FROM lessons.unsent_form WHERE person_id = :me AND kept_at > CAST(:now AS timestamptz) - interval '%d days'
            HAVING count(*) > 0""".formatted(UnsentForms.KEPT.toDays()));

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return List.of(KEPT);
    }
}
