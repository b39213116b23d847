package app.trellis.signin;

import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.AccountActivity.PasswordChanged;
import app.trellis.signin.AccountActivity.RolesChanged;
import app.trellis.signin.AccountActivity.SignedInFromNewBrowser;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people what happened to their own access, so that they notice what they did not do themselves. */
@Component
class AccountNotices implements Notices<AccountActivity> {

    private static final Topic SECURITY =
            new Topic("security", "lock", Pace.SECURITY, Delivery.AT_ONCE, person -> true);

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public List<Topic> topics() {
        return List.of(SECURITY);
    }

    @Override
    public Set<Class<? extends AccountActivity>> of() {
        return Set.of(PasswordChanged.class, RolesChanged.class, SignedInFromNewBrowser.class);
    }

    @Override
    public Stream<Notice> from(AccountActivity happened) {
        // Who chooses their first password knows that.
        if (happened instanceof PasswordChanged changed && changed.first()) return Stream.empty();
        var message = "signin.notice." + what(happened);
        return Stream.ofNullable(happened.person())
                .map(person -> new Notice(person, SECURITY, message, List.of(happened.at()), "/settings/password"));
    }

    private static String what(AccountActivity happened) {
        if (happened instanceof SignedInFromNewBrowser) return "browser";
        return happened instanceof RolesChanged ? "roles" : "password";
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return reader.id().value().equals(record);
    }
}
