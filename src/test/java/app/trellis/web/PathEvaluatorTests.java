package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Paths read without SpEL, and what stays with it; {@link BothEvaluators} compares them in every page of every test. */
class PathEvaluatorTests {

    private final AtomicInteger calls = new AtomicInteger();

    private final class Opening {

        public String title() {
            calls.incrementAndGet();
            return "Team lead";
        }

        public boolean open() {
            return true;
        }

        public @Nullable Opening successor() {
            return null;
        }

        public String pay() {
            throw new IllegalStateException("secret");
        }
    }

    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "opening", new Opening(),
            "words", List.of("one"),
            "map", Map.of("title", "of a map"),
            "maybe", Optional.of("here"),
            "type", String.class,
            "thread", Thread.currentThread()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opening",
                "opening.title()",
                "opening.title().length()",
                "opening.open()",
                "!opening.open()",
                "opening?.title()",
                "nobody",
                "nobody?.title()",
                "nobody?.title()?.length()",
                "opening.successor()?.title()",
                "words.isEmpty()",
                "!words.isEmpty()",
                "words.size()",
                "map.title",
                "map.size()",
                "maybe.get()",
                "maybe?.length()",
                "type.getName()",
                "opening.open() and words.isEmpty()",
                "opening.title() ?: 'none'",
                "null",
                "true",
                "FALSE",
                "words[0]"
            })
    void saysWhatSpelSays(String expression) {
        assertThat(shown(new PathEvaluator(), expression)).isEqualTo(shown(spel(), expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody.title()",
                "opening.successor().title()",
                "nobody?.title().length()",
                "opening.missing()",
                "!opening.title()",
                "!nobody",
                "opening.pay()",
                "thread.interrupt()",
                "type.getClassLoader()"
            })
    void failsWhereSpelFails(String expression) {
        assertThat(failure(new PathEvaluator(), expression)).isEqualTo(failure(spel(), expression));
    }

    @Test
    void whatIsForbiddenInAnUnescapedTextStaysForbidden() {
        var template = "<p th:utext=\"${param}\"></p>";
        assertThatExceptionOfType(TemplateProcessingException.class)
                .isThrownBy(() -> processed(new PathEvaluator(), template));
        assertThatExceptionOfType(TemplateProcessingException.class).isThrownBy(() -> processed(spel(), template));
    }

    @Test
    void callsEachMethodOnce() {
        shown(new PathEvaluator(), "opening.title()");
        assertThat(calls).hasValue(1);
    }

    private String failure(IStandardVariableExpressionEvaluator evaluator, String expression) {
        try {
            return "says " + shown(evaluator, expression);
        } catch (TemplateProcessingException e) {
            return e.getMessage() + ": " + e.getCause().getMessage();
        }
    }

    private String shown(IStandardVariableExpressionEvaluator evaluator, String expression) {
        return processed(evaluator, "<p th:text=\"${" + expression + "}\"></p>");
    }

    private String processed(IStandardVariableExpressionEvaluator evaluator, String template) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setDialect(new Dialect(evaluator, null));
        return engine.process(template, new Context(Locale.UK, variables));
    }

    private static IStandardVariableExpressionEvaluator spel() {
        return new SpringStandardDialect().getVariableExpressionEvaluator();
    }
}
