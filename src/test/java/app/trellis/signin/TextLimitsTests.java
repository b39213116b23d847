package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import app.trellis.text.Text;
import app.trellis.text.Verbatim;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

/**
 * How long a text may be, in every form: counted in characters, of which a line break is one and an emoji too, by the
 * browser, the form and the database alike. The forms are found by the mappings, so that a new one is tried here.
 */
@PageTest
class TextLimitsTests {

    /** Texts of which only some are right, whatever their length. */
    private static final Set<String> CLOSED = Set.of(
            "token",
            "next",
            "email",
            "department",
            "zone",
            "payCurrency",
            "teaches",
            "asks",
            "job",
            "synonyms",
            "link",
            "privacyNotice",
            "payFrom",
            "payTo",
            "hiringManager",
            "accountManager",
            "employee",
            "asked",
            "seen",
            "decider");

    /** Forms that are asked for nothing else: they have no text, or are open to nobody here. */
    private static final Set<String> NOT_STORED = Set.of("SignInForm", "SetupForm", "AssignmentForm", "TakingBackForm");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RightForms right;

    @Autowired
    private FormFields forms;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    @Qualifier("mvcConversionService")
    private ConversionService conversions;

    @Autowired
    @Qualifier("mvcValidator")
    private Validator validator;

    private Viewers viewers;
    private Map<String, Object> records;
    private String anywhere;

    private void records() {
        viewers = Viewers.of(firm);
        records = right.records(viewers);
    }

    @Test
    void everyTextSaysWhatItIs() {
        for (var form : allForms())
            for (var field : texts(form)) {
                var verbatim = field.getAccessor().isAnnotationPresent(Verbatim.class);
                assertThat(verbatim || isLimited(field)).as(form + " " + field).isTrue();
                assertThat(verbatim)
                        .as(form + " " + field)
                        .isEqualTo(Set.of("password", "again", "current").contains(field.getName()));
            }
    }

    @Test
    void limitCountsCharactersOfTheNormalForm() {
        for (var form : allForms())
            for (var field :
                    texts(form).stream().filter(TextLimitsTests::isLimited).toList()) {
                assertThat(errors(form, field, exactly(field)))
                        .as(form + " " + field)
                        .noneMatch(error -> error.getCode().matches("Line|Prose"));
                assertThat(errors(form, field, exactly(field) + "🌱"))
                        .as(form + " " + field)
                        .anyMatch(error -> error.getCode().matches("Line|Prose"));
            }
    }

    @Test
    void passwordIsTakenAsItIs() {
        var typed = " e\u0301\u00A0\u200B\r\n ";
        assertThat(bound(PasswordForm.class, Map.of("password", typed)).getTarget())
                .isEqualTo(new PasswordForm(null, typed, null));
    }

    @Test
    void textOfExactlyTheLimitIsStored() {
        records();
        var stored = new TreeSet<String>();
        for (var row : rows()) {
            var form = forms.formsOf(row).findFirst().orElseThrow();
            var texts = open(form);
            if (texts.isEmpty()) continue;
            var values = right.of(row, viewers, records);
            texts.forEach(field -> values.put(field.getName(), exactly(field)));
            savepoint();
            var answer = ask(row, values);
            if (answer.getStatus() < 400 && !text(answer).contains("is-invalid")) {
                entities.flush();
                for (var field : texts)
                    assertThat(isStored(normal(field, exactly(field))))
                            .as(row + " stores " + field)
                            .isTrue();
                stored.add(form.getName());
            }
            back();
        }
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(allForms().stream()
                        .filter(form -> !open(form).isEmpty() && !NOT_STORED.contains(form.getSimpleName()))
                        .map(Class::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void oneCharacterMoreIsRefusedWithTheLimitThatTheBrowserKnows() {
        records();
        var found = new ArrayList<String>();
        for (var row : rows()) {
            var form = forms.formsOf(row).findFirst().orElseThrow();
            if (open(form).isEmpty() || NOT_STORED.contains(form.getSimpleName())) continue;
            var values = right.of(row, viewers, records);
            open(form).forEach(field -> values.put(field.getName(), exactly(field) + "🌱"));
            savepoint();
            var page = Jsoup.parse(text(ask(row, values)));
            back();
            for (var field : open(form)) {
                var longest = FormFields.longest(field);
                var refusal = page.select("[id='%s-error']".formatted(field.getName()));
                if (!refusal.text().contains("Use %,d characters or fewer.".formatted(longest)))
                    found.add(row + " takes " + field);
                var entry = page.select("input[name='%1$s'], textarea[name='%1$s']".formatted(field.getName()));
                if (!entry.attr("data-longest").equals(Integer.toString(longest)) || entry.hasAttr("maxlength"))
                    found.add(row + " does not tell the browser of " + field);
                if (!entry.val().startsWith(field.getName() + " é") && longest >= 20)
                    found.add(row + " loses " + field);
            }
        }
        assertThat(found).isEmpty();
    }

    /** One row for each mapping that reads a form with texts: one that lets somebody through. */
    private List<PermissionRow> rows() {
        var byMapping = new LinkedHashMap<String, PermissionRow>();
        PermissionRow.all().stream()
                .filter(row -> row.changes() && row.allowed() != null)
                .filter(row -> forms.formsOf(row).findAny().isPresent())
                .forEach(row -> byMapping.putIfAbsent(row.mapping(), row));
        return List.copyOf(byMapping.values());
    }

    private Set<Class<?>> allForms() {
        return PermissionRow.all().stream().flatMap(forms::formsOf).collect(Collectors.toSet());
    }

    private static List<RecordComponent> texts(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .filter(field -> field.getType() == String.class)
                .toList();
    }

    private static List<RecordComponent> open(Class<?> form) {
        return texts(form).stream()
                .filter(field -> isLimited(field) && !CLOSED.contains(field.getName()))
                .toList();
    }

    private static boolean isLimited(RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(Line.class)
                || field.getAccessor().isAnnotationPresent(Prose.class);
    }

    /** As a browser sends it: accents in two signs, blanks of two kinds or line breaks of two signs, and emoji of two. */
    private static String exactly(RecordComponent field) {
        var name = FormFields.longest(field) < 20 ? "" : field.getName();
        var begin = name + " e\u0301" + (isProse(field) ? "\r\n" : " \u00A0");
        var rest = FormFields.longest(field) - Text.length(normal(field, begin + "x"));
        var pairs = isProse(field) ? "🌱\r\n".repeat(rest / 2) + "x".repeat(rest % 2) : "🌱".repeat(rest);
        return begin + pairs + "x";
    }

    private static boolean isProse(RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(Prose.class);
    }

    private static String normal(RecordComponent field, String text) {
        return isProse(field) ? Text.prose(text) : Text.line(text);
    }

    private List<FieldError> errors(Class<?> form, RecordComponent field, String text) {
        return bound(form, Map.of(field.getName(), text)).getBindingResult().getFieldErrors(field.getName());
    }

    private DataBinder bound(Class<?> form, Map<String, String> values) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(conversions);
        binder.setValidator(validator);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public Object resolveValue(String name, Class<?> type) {
                return values.get(name);
            }

            @Override
            public Set<String> getNames() {
                return values.keySet();
            }
        });
        binder.validate();
        return binder;
    }

    private MockHttpServletResponse ask(PermissionRow row, Map<String, String> values) {
        var viewer = viewers.byName().get(row.allowed());
        return mvc.perform(PermissionRequests.request(row, values)
                        .with(csrf())
                        .with(viewer == null ? anonymous() : as(viewer)))
                .getResponse();
    }

    private void savepoint() {
        jdbc.sql("SAVEPOINT before_request").update();
    }

    private void back() {
        entities.clear();
        jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
    }

    /** As a text, or as one of a list of texts; not only in what a notice says of it. */
    private boolean isStored(String text) {
        if (anywhere == null) anywhere = jdbc.sql("""
                            SELECT string_agg(format('EXISTS (SELECT FROM %I.%I WHERE ' ||
                              CASE udt_name WHEN 'text' THEN '%I = sought' WHEN '_text' THEN 'sought = ANY (%I)'
                                ELSE '%I @> to_jsonb(sought)' END || ')',
                              table_schema, table_name, column_name), ' OR ')
                            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                            WHERE table_schema IN ('public', 'lessons') AND table_type = 'BASE TABLE'
                              AND udt_name IN ('text', '_text', 'jsonb') AND column_name <> 'arguments'
                            """).query(String.class).single();
        return jdbc.sql("SELECT %s FROM (VALUES (CAST(:text AS text))) AS given (sought)".formatted(anywhere))
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
