package app.trellis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

/** An open connection to the mail server, for any number of mails. */
class MailConnection implements AutoCloseable {

    private final Transport transport;

    MailConnection(Transport transport) {
        this.transport = transport;
    }

    Answer send(LetterMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.TAKEN;
        } catch (MessagingException failure) {
            return Answer.of(failure, message.isWritten());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException itIsClosedAlready) {
            // Nothing is left to do.
        }
    }
}
