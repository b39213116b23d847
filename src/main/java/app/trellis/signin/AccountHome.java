package app.trellis.signin;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds administrators of who can neither sign in nor has a link to: everyone at the beginning, later who joined lately. */
@Component
class AccountHome implements HomeSource {

    private static final String WITHOUT = """
            FROM person p LEFT JOIN account a ON a.person_id = p.id
            WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL AND p.email IS NOT NULL AND %s = 'NONE'""".formatted(AccountState.SQL);

    private static final String OTHERS = "EXISTS (SELECT FROM account a WHERE a.person_id <> CAST(:me AS uuid))";

    private static final HomeKind FIRST = HomeKind.companyStep(
            2,
            "user-plus",
            "signin.home.first",
            "/accounts?status=NONE",
            // Asked first, as the other has to look at everybody: soon there is somebody else, for ever.
            "NOT %s AND EXISTS (SELECT %s)".formatted(OTHERS, WITHOUT));

    private static final HomeKind NEWCOMERS = new HomeKind(Part.WAITING, """
            SELECT 'user-plus' AS icon, 'signin.home.newcomers' AS message, ARRAY['n' || count(*)] AS arguments,
              CAST(min(p.hired_on) AS timestamp) AT TIME ZONE :zone AS at, '/accounts?status=NONE' AS href
            %s AND p.hired_on > CAST(:today AS date) - 60 AND %s HAVING count(*) > 0""".formatted(WITHOUT, OTHERS));

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.admin() ? List.of(FIRST, NEWCOMERS) : List.of();
    }
}
