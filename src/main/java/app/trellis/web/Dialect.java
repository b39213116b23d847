package app.trellis.web;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Thymeleaf's own, with its expressions read by an evaluator of ours. */
class Dialect extends SpringStandardDialect {

    private final IStandardVariableExpressionEvaluator evaluator;

    Dialect(IStandardVariableExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return evaluator;
    }
}
