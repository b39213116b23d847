package app.trellis.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes an element with {@code th:memo} as it was rendered before; where it was not, {@link MemoRendering} follows. */
class MemoLookup extends AbstractAttributeTagProcessor {

    /** After th:each, th:if and th:with, whose variables may be named; before what writes something. */
    static final int PRECEDENCE = 650;

    private final HtmlMemo memo;

    MemoLookup(String prefix, HtmlMemo memo) {
        super(TemplateMode.HTML, prefix, null, false, "memo", true, PRECEDENCE, false);
        this.memo = memo;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String names,
            IElementTagStructureHandler structure) {
        if (!(context instanceof IWebContext web)) return;
        var html = memo.find(tag, MemoVariables.of(context, names), web.getExchange(), context.getLocale());
        if (html != null) structure.replaceWith(html, false);
    }
}
