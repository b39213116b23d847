package app.trellis;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test method that asks for one a {@link Visit} of its own; all share one browser. */
public class VisitExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Namespace VISITS = Namespace.create(VisitExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            browser(context);
        } catch (IllegalStateException none) {
            if (Boolean.getBoolean("trellis.browser.required")) throw none;
            Assumptions.abort(none.getMessage());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var visit = new Visit(browser(context).browser(), address);
        context.getStore(VISITS).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visit = context.getStore(VISITS).remove(Visit.class, Visit.class);
        if (visit != null) visit.close();
    }

    /** Closed by JUnit when the last test has run. */
    private static MachineBrowser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(VISITS)
                .computeIfAbsent(MachineBrowser.class, key -> MachineBrowser.launch(), MachineBrowser.class);
    }
}
