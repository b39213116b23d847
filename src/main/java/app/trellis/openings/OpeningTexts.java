package app.trellis.openings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link OpeningForm} as texts, by their names and in the order of the form. */
class OpeningTexts {

    private OpeningTexts() {}

    /** As a browser would send the form again, without its version. */
    static Map<String, String> of(OpeningForm form) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", text(form.title()));
        texts.put("department", text(form.department()));
        texts.put("location", text(form.location()));
        texts.put("workplace", text(form.workplace()));
        texts.put("employmentType", text(form.employmentType()));
        texts.put("positions", text(form.positions()));
        texts.put("payFrom", text(form.payFrom()));
        texts.put("payTo", text(form.payTo()));
        texts.put("payCurrency", text(form.payCurrency()));
        texts.put("payPeriod", text(form.payPeriod()));
        texts.put("payWithheld", text(Boolean.TRUE.equals(form.payWithheld())));
        texts.put("description", text(form.description()));
        texts.put("requirements", text(form.requirements()));
        texts.put("closesOn", text(form.closesOn()));
        texts.put("hiringManager", text(form.hiringManager()));
        texts.put("audience", text(form.audience()));
        return texts;
    }

    /** The fields in which two people who edited at once differ, and what each wrote: mine, then theirs. */
    static Map<String, List<String>> differences(OpeningForm mine, OpeningForm theirs) {
        var differing = new LinkedHashMap<String, List<String>>();
        var written = of(theirs);
        of(mine).forEach((field, text) -> {
            var other = written.getOrDefault(field, "");
            if (!other.equals(text)) differing.put(field, List.of(text, other));
        });
        return differing;
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal amount)
            return amount.stripTrailingZeros().toPlainString();
        return value.toString().strip().replace("\r\n", "\n");
    }
}
