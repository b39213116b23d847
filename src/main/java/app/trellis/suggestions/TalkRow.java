package app.trellis.suggestions;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import java.time.Instant;

/** What one of them wrote in the talk between the client and somebody who answers. */
record TalkRow(PersonId answererId, String answerer, String author, String text, Instant writtenAt) {

    public String initials() {
        return Initials.of(author);
    }
}
