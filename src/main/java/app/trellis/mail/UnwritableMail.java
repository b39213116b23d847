package app.trellis.mail;

/** A mail could not be written; nothing of it has happened. */
class UnwritableMail extends RuntimeException {

    private final DueMail mail;
    private final Exception failure;

    UnwritableMail(DueMail mail, Exception failure) {
        super(failure);
        this.mail = mail;
        this.failure = failure;
    }

    DueMail mail() {
        return mail;
    }

    /** For the log: without the words of the exception, which may name people. */
    String reason() {
        var trace = failure.getStackTrace();
        return "A mail of the kind %s could not be written: %s at %s"
                .formatted(mail.kind(), failure.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]);
    }
}
