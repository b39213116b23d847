package app.trellis.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the columns of files are called: by the names that a target knows, and by those on our own pages. */
@Component
class FieldNames {

    private final MessageSource messages;

    FieldNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields of the target, with the labels that they have in Trellis among their headers. */
    List<ImportField> of(ImportTarget target) {
        return target.fields().stream()
                .map(field -> field.alsoCalled(labels(target, field)))
                .toList();
    }

    Predicate<String> known(ImportTarget target) {
        return known(of(target));
    }

    /** Whether a cell is what a column with one of these fields is called. */
    static Predicate<String> known(List<ImportField> fields) {
        var names = fields.stream().flatMap(ImportField::names).collect(Collectors.toSet());
        return cell -> names.contains(ImportField.plain(cell));
    }

    private List<String> labels(ImportTarget target, ImportField field) {
        return Stream.of(target.texts() + ".field.", target.module() + ".form.")
                .map(prefix -> messages.getMessage(prefix + field.name(), null, "", Locale.ENGLISH))
                .filter(label -> label != null && !label.isEmpty())
                .toList();
    }
}
