package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientPagePart;
import app.trellis.people.CurrentPerson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When both sides of an account meet next, and what is to be done until then. */
@Component
@Order(60)
class AccountTouchpoints implements ClientPagePart {

    /**
     * What the part shows.
     *
     * @param next null where nothing is planned
     */
    record Part(ClientAccountCard account, @Nullable TouchpointRow next, List<ActionRow> actions) {}

    private final TouchpointLists lists;

    AccountTouchpoints(TouchpointLists lists) {
        this.lists = lists;
    }

    @Override
    public String template() {
        return "touchpoints/client";
    }

    @Override
    public Optional<?> of(ClientAccountCard account, CurrentPerson viewer) {
        var next = lists.next(account.id()).stream().findFirst().orElse(null);
        var actions = lists.openActions(account.id(), viewer);
        return next == null && actions.isEmpty() ? Optional.empty() : Optional.of(new Part(account, next, actions));
    }
}
