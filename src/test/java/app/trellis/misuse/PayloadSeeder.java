package app.trellis.misuse;

import app.trellis.Visit;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportTarget;
import app.trellis.signin.FormFields;
import app.trellis.signin.PermissionRow;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Somebody who fills in every form and every file with {@link Payloads}, in a browser, and sends it. */
class PayloadSeeder {

    /** Fields in which only a certain kind of text passes: {@code BadInputTests} tries to enter another. */
    private final Map<String, String> closed;

    /** Columns of files that are read as something else than text. */
    private static final Set<String> NO_TEXT = Set.of(
            "email",
            "manager",
            "hiredOn",
            "workplace",
            "employmentType",
            "positions",
            "payFrom",
            "payTo",
            "payPeriod",
            "payCurrency",
            "audience",
            "hiringManager",
            "postedOn",
            "closesOn",
            "kind",
            "hours");

    private static final Set<String> ONE_OF_A_KIND = Set.of("reference", "number");

    private static final String FILL = """
            (form, plant) => {
              for (const field of form.elements) {
                const {name, type, tagName} = field;
                if (!name || type === 'hidden') continue;
                if (type === 'checkbox') field.checked ||= ['entries', 'sure', 'people'].includes(name);
                else if (type === 'radio') field.checked ||= field.value && !form.querySelector(`[name=${name}]:checked`)?.value;
                else if (type === 'date') field.value ||= /^(started|ended)On$/.test(name) ? plant.today : plant.day;
                else if (type === 'time') field.value ||= '10:00';
                else if (name === 'deadline') continue;
                else if (type === 'datetime-local') field.value ||= plant.day + (name === 'ends' ? 'T11:00' : 'T10:00');
                else if (tagName === 'SELECT') {
                  if (name !== 'next' && (!field.value || name === 'audience')) field.value = field.options[field.options.length - 1].value;
                } else if (field.inputMode === 'decimal') field.value ||= '3';
                else if (tagName === 'TEXTAREA' || tagName === 'INPUT') field.value = plant.texts[name];
              }
              return [...form.elements].map(field => field.name).filter(name => name);
            }""";

    private static final Pattern ACTION = Pattern.compile("^<form[^>]* action=\"([^\"]*)\"");

    private final List<PermissionRow> changes;
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, Integer> longestOfForm = new HashMap<>();
    private final Set<String> expected = new TreeSet<>();
    private final Set<String> filled = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> sent = new TreeSet<>();
    private int number;

    /** Knows the texts of all forms but those that match. */
    PayloadSeeder(FormFields forms, String leftAlone, Map<String, String> closed) {
        this.closed = closed;
        changes = PermissionRow.all().stream().filter(PermissionRow::changes).toList();
        for (var row : changes) {
            forms.textsOf(row).forEach((name, size) -> {
                longest.merge(name, size, Math::min);
                var field = row.mapping() + " " + name;
                longestOfForm.merge(field, size, Math::min);
                if (!field.matches(leftAlone)) expected.add(field);
            });
        }
    }

    /** Sends each form of the page that takes text, if it was not sent before. Tells where each led. */
    List<String> onPage(Visit visit, String address) {
        var led = new ArrayList<String>();
        if (leftOut().isEmpty()) return led;
        // Looked at without the browser first, which is quicker.
        for (var form : visit.page().request().get(address).text().split("(?=<form )")) {
            var mapping = mapping(form);
            if (!mapping.isEmpty() && sent.add(mapping)) led.add(send(visit.open(address), action(form), mapping));
        }
        return led;
    }

    private String send(Page page, String action, String mapping) {
        number++;
        var texts = new HashMap<>(closed);
        texts.put("email", "new.%d@brightwater.example".formatted(number));
        longest.forEach((name, anywhere) -> {
            var size = longestOfForm.getOrDefault(mapping + " " + name, anywhere);
            texts.putIfAbsent(
                    name, size >= 500 ? Payloads.text(number, size) : Payloads.line(number * 3 + texts.size(), size));
        });
        // What has to be called otherwise than all others.
        for (var name : List.of("label", "name"))
            texts.put(name, Payloads.line(number, longest.getOrDefault(name, 100) - 10) + " " + number);
        var form = page.locator("main form[action='" + action + "']:has(textarea, input.form-control)");
        var names = (List<?>)
                form.evaluate(FILL, Map.of("texts", texts, "day", closed.get("day"), "today", closed.get("today")));
        page.waitForNavigation(
                () -> form.evaluate("form => form.requestSubmit(form.querySelector('.btn-primary, button'))"));
        names.forEach(name -> filled.add(mapping + " " + name));
        confirm(page);
        var problems = page.locator(".invalid-feedback, .alert-danger").allInnerTexts();
        if (!problems.isEmpty()) refused.add(mapping + ": " + problems);
        return page.url();
    }

    /** What is asked once more before it is sent, and what is published after it is written. */
    private static void confirm(Page page) {
        for (var button : List.of(
                "form[action$='/delivery'] button", "form[action$='/publication']:not(:has([name=_method])) button")) {
            var found = page.locator("main " + button);
            if (found.count() == 1) page.waitForNavigation(found::click);
        }
    }

    /** Of a form that takes text, as its HTML says; empty for any other. */
    private String mapping(String form) {
        if (!form.startsWith("<form ") || !form.matches("(?s).*(<textarea|<input[^>]*form-control).*")) return "";
        var method = form.contains("name=\"_method\" value=\"put\"") ? "PUT" : "POST";
        return changes.stream()
                .filter(row -> row.method().equals(method))
                .filter(row -> Pattern.matches(row.pattern().replaceAll("\\{[^/]+}", "[^/]+"), action(form)))
                .map(PermissionRow::mapping)
                .filter(mapping -> expected.stream().anyMatch(field -> field.startsWith(mapping + " ")))
                .findFirst()
                .orElse("");
    }

    private static String action(String form) {
        var action = ACTION.matcher(form);
        return action.find() ? action.group(1) : "";
    }

    /** Imports a file whose every text is one of the lines. Tells where the import shows how far it is. */
    String byFile(Visit visit, ImportTarget target) {
        var page = visit.open("/" + target.kind() + "/import");
        page.setInputFiles(
                "#file", new FilePayload("<img src=x onerror=hit()>.csv", "text/csv", file(target.fields())));
        for (var step : List.of("mapping", "preview", "")) {
            page.waitForNavigation(
                    () -> page.locator("main form .btn-primary").last().click());
            for (var choice : List.of("fallback.publication=PUBLISHED", "fallback.audience=EVERYONE")) {
                var select = page.locator("select[name='" + choice.split("=")[0] + "']");
                if (step.equals("mapping") && select.count() > 0) select.selectOption(choice.split("=")[1]);
            }
        }
        return page.url();
    }

    private static byte[] file(List<ImportField> fields) {
        var text = new StringBuilder();
        var columns = fields.stream()
                .filter(ImportField::isMapped)
                .map(ImportField::name)
                .filter(name -> !NO_TEXT.contains(name) || name.equals("email"))
                .toList();
        try (var csv = CSVFormat.RFC4180.print(text)) {
            csv.printRecord(columns);
            for (var i = 0; i < Payloads.LINES.size(); i++)
                csv.printRecord(cells(columns, i).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(List<String> columns, int row) {
        return columns.stream().map(name -> {
            if (name.equals("email")) return "p" + row + "@harborpoint.example";
            if (ONE_OF_A_KIND.contains(name)) return "javascript:hit(" + row + ")<img src=x onerror=hit()>";
            if (name.matches("description|requirements")) return Payloads.text(row, 5_000);
            return Payloads.line(row + columns.indexOf(name), 200);
        });
    }

    List<String> refused() {
        return refused;
    }

    /** The texts of forms that were not sent. */
    Set<String> leftOut() {
        return expected.stream()
                .filter(field -> !filled.contains(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
