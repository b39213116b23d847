package app.trellis.web;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/** Every page of every test reads its expressions twice: what {@link PathEvaluator} says must be what SpEL says. */
@Component
@Primary
class BothEvaluators implements IStandardVariableExpressionEvaluator {

    private final PathEvaluator paths;
    private final AtomicLong compared = new AtomicLong();

    BothEvaluators(PathEvaluator paths) {
        this.paths = paths;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        var value = paths.evaluate(context, expression, how);
        if (Path.parse(expression.getExpression()).isEmpty()) return value;
        var said = SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
        if (!same(value, said))
            throw new AssertionError("${%s} is %s, and %s by SpEL".formatted(expression.getExpression(), value, said));
        compared.incrementAndGet();
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

    long compared() {
        return compared.get();
    }
}
