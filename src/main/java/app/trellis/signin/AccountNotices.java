package app.trellis.signin;

import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.AccountActivity.PasswordChanged;
import app.trellis.signin.AccountActivity.RolesChanged;
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
        return Set.of(PasswordChanged.class, RolesChanged.class);
    }

    @Override
    public Stream<Notice> from(AccountActivity happened) {
        var message = happened instanceof RolesChanged ? "signin.notice.roles" : "signin.notice.password";
        return Stream.ofNullable(happened.person())
                .map(person -> new Notice(person, SECURITY, message, List.of(happened.at()), "/settings/password"));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return reader.id().value().equals(record);
    }
}
