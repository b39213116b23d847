package app.trellis.mail;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server said to a mail.
 *
 * @param text its own words, for administrators
 */
record Answer(Kind kind, String text) {

    enum Kind {
        TAKEN,
        /** It has not got it: the connection broke before. */
        NOT_SENT,
        /** It may have it: the connection broke before it answered. */
        UNKNOWN,
        /** Not now (4xx). */
        TRY_LATER,
        /** Never (5xx). */
        REFUSED,
        /** Never, since there is no such address. */
        NO_SUCH_ADDRESS
    }

    static final Answer TAKEN = new Answer(Kind.TAKEN, "");

    /** Whether the connection is of no more use. */
    boolean isBroken() {
        return kind == Kind.NOT_SENT || kind == Kind.UNKNOWN;
    }

    private record Reply(int code, String text, boolean aboutTheAddress) {}

    static Answer of(MessagingException failure, boolean written) {
        return Stream.iterate((Exception) failure, e -> e != null, Answer::next)
                .flatMap(Answer::reply)
                .filter(reply -> reply.code() >= 400 && reply.code() < 600)
                .reduce((first, last) -> last)
                .map(Answer::of)
                .orElseGet(() -> new Answer(written ? Kind.UNKNOWN : Kind.NOT_SENT, "The connection broke."));
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Stream<Reply> reply(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address)
            return Stream.of(new Reply(address.getReturnCode(), text(failure), true));
        if (failure instanceof SMTPSenderFailedException sender)
            return Stream.of(new Reply(sender.getReturnCode(), text(failure), false));
        if (failure instanceof SMTPSendFailedException send)
            return Stream.of(new Reply(send.getReturnCode(), text(failure), false));
        return Stream.empty();
    }

    private static String text(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    /** A refusal for a reason of policy (RFC 3463, X.7.X) says nothing of the address: Trellis may not send there, or at all. */
    private static Answer of(Reply reply) {
        if (reply.code() < 500) return new Answer(Kind.TRY_LATER, reply.text());
        var isPolicy = reply.text().matches("(?s)\\d{3}[ -]5\\.7\\..*");
        var isUnknown = reply.code() == 550 || reply.code() == 551 || reply.code() == 553;
        var kind = reply.aboutTheAddress() && isUnknown && !isPolicy ? Kind.NO_SUCH_ADDRESS : Kind.REFUSED;
        return new Answer(kind, reply.text());
    }
}
