package app.trellis.appreciation;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientPagePart;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest thanks from a client's contacts to the people who work for it, as far as this viewer may read them. Never how many. */
@Component
@Order(40)
class ThanksOnClientPage implements ClientPagePart {

    private final Wall wall;

    ThanksOnClientPage(Wall wall) {
        this.wall = wall;
    }

    @Override
    public String template() {
        return "appreciation/client";
    }

    @Override
    public Optional<?> of(ClientAccountCard account, CurrentPerson viewer) {
        return Optional.of(wall.ofClient(account.id(), viewer)).filter(thanks -> !thanks.isEmpty());
    }
}
