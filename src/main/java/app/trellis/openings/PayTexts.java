package app.trellis.openings;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what a position pays: "$52,000 – $65,000 a year". One call, since a list tells it on each line. */
@Component("pays")
class PayTexts {

    private final MessageSource messages;

    PayTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Pay pay) {
        var locale = LocaleContextHolder.getLocale();
        var amounts = message(
                "openings.pay." + pay.shape(), locale, pay.amounts(locale).toArray());
        return amounts + " " + message("openings.payPeriod." + pay.period(), locale);
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
