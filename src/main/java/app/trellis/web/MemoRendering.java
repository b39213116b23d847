package app.trellis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.inline.NoOpInliner;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.FastStringWriter;

/** Renders an element with {@code th:memo} by itself. Inside of another one it is a part of that. */
class MemoRendering extends AbstractAttributeModelProcessor {

    private final HtmlMemo memo;

    MemoRendering(String prefix, HtmlMemo memo) {
        super(TemplateMode.HTML, prefix, null, false, "memo", true, MemoLookup.PRECEDENCE + 1, true);
        this.memo = memo;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IModel model,
            AttributeName attribute,
            String names,
            IElementModelStructureHandler structure) {
        if (!(context instanceof IWebContext web)) return;
        var element = (IProcessableElementTag) model.get(0);
        model.replace(0, context.getModelFactory().removeAttribute(element, attribute));
        var html = memo.render(
                parsed(model, element, context), element, MemoVariables.of(context, names), web.getExchange(), context);
        model.reset();
        model.add(context.getModelFactory().createText(html));
        // What somebody wrote stays text, whatever it looks like.
        structure.setInliner(NoOpInliner.INSTANCE);
    }

    /** The same once more, for the engine takes nothing else; it parses it once. */
    private static TemplateModel parsed(IModel model, IProcessableElementTag element, ITemplateContext context) {
        var source = new FastStringWriter();
        try {
            model.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return context.getConfiguration()
                .getTemplateManager()
                .parseString(
                        context.getTemplateData(), source.toString(), element.getLine(), element.getCol(), null, true);
    }
}
