package app.trellis.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Reads paths such as {@code ${row.title()}} and {@code ${!me.client()}}, which three of four expressions in the templates
 * are, without SpEL. Everything else stays with SpEL, and so does a path where anything is unusual.
 */
@Component
class PathEvaluator implements IStandardVariableExpressionEvaluator {

    private static final IStandardVariableExpressionEvaluator SPEL = SPELVariableExpressionEvaluator.INSTANCE;

    /** As many as the templates hold; empty for what is no path. */
    private final Map<String, Optional<Path>> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        if (how == StandardExpressionExecutionContext.NORMAL && expression instanceof VariableExpression) {
            var path = paths.get(expression.getExpression());
            if (path == null) path = paths.computeIfAbsent(expression.getExpression(), Path::parse);
            if (path.isPresent()) {
                var value = path.get().read(context);
                if (value != Path.UNREADABLE) return value;
            }
        }
        return SPEL.evaluate(context, expression, how);
    }
}
