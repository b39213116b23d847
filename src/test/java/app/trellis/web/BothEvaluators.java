package app.trellis.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Pages of tests read their expressions twice: what {@link PathEvaluator} says must be what SpEL says. Each expression
 * is compared as often as it takes to meet its kinds of values, and not for the rest of the build.
 */
@Component
@Primary
class BothEvaluators implements IStandardVariableExpressionEvaluator {

    private static final int TIMES = 50;

    private final PathEvaluator paths;
    private final Map<String, AtomicInteger> compared = new ConcurrentHashMap<>();

    BothEvaluators(PathEvaluator paths) {
        this.paths = paths;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        var value = paths.evaluate(context, expression, how);
        var times = compared.computeIfAbsent(expression.getExpression(), BothEvaluators::untilNow);
        if (times.getAndIncrement() >= TIMES) return value;
        var said = SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
        if (!same(value, said))
            throw new AssertionError("${%s} is %s, and %s by SpEL".formatted(expression.getExpression(), value, said));
        return value;
    }

    /** What has no equality, such as a new Object, is the same where it is of one class. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) return true;
        return one != null && other != null && one.getClass() == other.getClass() && !hasEquality(one.getClass());
    }

    private static boolean hasEquality(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No times, or more than enough for what SpEL reads anyway. */
    private static AtomicInteger untilNow(String expression) {
        return new AtomicInteger(Path.parse(expression).isEmpty() ? TIMES : 0);
    }

    /** How many different paths were read by both. */
    int compared() {
        return (int) compared.keySet().stream()
                .filter(expression -> Path.parse(expression).isPresent())
                .count();
    }
}
