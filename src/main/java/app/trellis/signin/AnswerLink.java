package app.trellis.signin;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * What the link that a request came by opens, without an account: one question, for one person. A controller of
 * {@code /answers/{token}} or a place like it takes it as an argument. A link that is over, ended or guessed is the same 404;
 * after ten wrong ones from one address, wrong ones are 429.
 *
 * <p>It proves who was asked and nothing else: the feature still loads its question by it, and finds none where that person
 * is no contact any more. Looking at it changes nothing, since mail programs look at links too.
 *
 * @param about the id of the question
 * @param token as it stands in the address, for the forms of the page
 */
public record AnswerLink(UUID about, PersonId person, Instant expiresAt, String token) {

    @Override
    public String toString() {
        return "AnswerLink"; // never in a log
    }
}
