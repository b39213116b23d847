package app.trellis.responsibilities;

import app.trellis.people.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the questions that other modules have about single responsibilities. */
@Component
@Transactional(readOnly = true)
public class Board {

    private final Responsibilities responsibilities;

    Board(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Empty where this person does not see it. */
    public Optional<String> title(CurrentPerson viewer, ResponsibilityId id) {
        return responsibilities
                .visibleTo(viewer, id)
                .map(responsibility -> responsibility.details().title());
    }
}
