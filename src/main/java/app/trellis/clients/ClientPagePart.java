package app.trellis.clients;

import app.trellis.people.CurrentPerson;
import java.util.Optional;

/**
 * A part of the page that both sides of an account read, "How our people are doing", and of its PDF: told by the feature that
 * knows it, as a component of its own. Each part is asked once per page, in a fixed number of statements.
 * Its {@link org.springframework.core.annotation.Order} is its place from the top: 10 feedback, 20 pulse, 30 training, 40 thanks, 50 staff, 60 touchpoints.
 */
public interface ClientPagePart {

    /** The template whose fragment {@code part} shows it, such as {@code pulse/client}; it reads what {@link #of} tells as {@code part}. */
    String template();

    /**
     * What it tells this viewer, who may open the page: a contact of the account, its account manager, or HR. Nothing that a
     * client never sees, whoever looks. Empty where there is nothing to tell.
     */
    Optional<?> of(ClientAccountCard account, CurrentPerson viewer);
}
