package app.trellis.web;

import java.util.HashSet;
import java.util.Set;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Thymeleaf's own, with its expressions read by an evaluator of ours, and with {@code th:memo}. */
class Dialect extends SpringStandardDialect {

    private final IStandardVariableExpressionEvaluator evaluator;
    private final HtmlMemo memo;

    Dialect(IStandardVariableExpressionEvaluator evaluator, HtmlMemo memo) {
        this.evaluator = evaluator;
        this.memo = memo;
    }

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return evaluator;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        var processors = new HashSet<>(super.getProcessors(prefix));
        processors.add(new MemoLookup(prefix, memo));
        processors.add(new MemoRendering(prefix, memo));
        return processors;
    }
}
