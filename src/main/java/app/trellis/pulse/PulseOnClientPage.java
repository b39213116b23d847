package app.trellis.pulse;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientPagePart;
import app.trellis.people.CurrentPerson;
import app.trellis.pulse.FollowUps.Closed;
import app.trellis.pulse.Pulse.Window;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last round of the pulse, on the page that both sides read. */
@Component
@Order(20)
@Transactional(readOnly = true)
class PulseOnClientPage implements ClientPagePart {

    /** What the fragment reads. */
    record Part(ClientAccountCard account, RoundFigures last, Pulse pulse, Closed closed) {}

    private final Lines lines;
    private final FollowUps followUps;
    private final Clock clock;

    PulseOnClientPage(Lines lines, FollowUps followUps, Clock clock) {
        this.lines = lines;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "pulse/client";
    }

    @Override
    public Optional<?> of(ClientAccountCard account, CurrentPerson viewer) {
        var pulse = lines.of(account.id(), Window.HALF);
        return Optional.ofNullable(pulse.last())
                .map(last -> new Part(account, last, pulse, followUps.closed(account.id(), clock.instant())));
    }
}
