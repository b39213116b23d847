package app.trellis.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The e-mail address that mails come from, as the operator says it ({@code trellis.mail.from}). */
@Component
public class SenderAddress {

    private final String email;

    SenderAddress(@Value("${trellis.mail.from}") String from) throws AddressException {
        this.email = new InternetAddress(from, true).getAddress();
    }

    public String email() {
        return email;
    }
}
