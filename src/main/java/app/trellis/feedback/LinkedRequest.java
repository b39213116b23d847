package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;

/**
 * A request to somebody who answers it by a link.
 *
 * @param asked as whom they answer, whoever is signed in
 * @param answerable whether the recipient still works for their company, and nobody of the two has left
 */
record LinkedRequest(
        FeedbackRequest request, CurrentPerson asked, PersonCard requester, PersonCard recipient, boolean answerable) {

    public boolean isAboutRequester() {
        return requester.equals(recipient);
    }
}
