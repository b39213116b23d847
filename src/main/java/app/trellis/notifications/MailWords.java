package app.trellis.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of mails. A mail is read at any time, so that moments are told by the reader's clock and never as "an hour ago". */
@Component
class MailWords {

    private static final Locale LOCALE = Locale.UK;

    private final MessageSource messages;

    MailWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String message, Object... arguments) {
        return messages.getMessage(message, arguments, LOCALE);
    }

    String of(String message, List<Object> arguments, ZoneId zone) {
        return of(
                message,
                arguments.stream().map(argument -> shown(argument, zone)).toArray());
    }

    private static Object shown(Object argument, ZoneId zone) {
        if (argument instanceof Instant moment)
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                    .withLocale(LOCALE)
                    .format(moment.atZone(zone));
        if (argument instanceof LocalDate day)
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(LOCALE)
                    .format(day);
        return argument;
    }
}
