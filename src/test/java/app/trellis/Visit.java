package app.trellis;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser that nobody used before. Keeps what the browser complained about. */
public class Visit implements AutoCloseable {

    public static final String PASSWORD = "trellis-demo";

    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    Visit(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
        begin(new Browser.NewContextOptions());
    }

    /** Starts anew, with a window of this width, the system's choice of colours, and JavaScript or without. */
    public Visit anew(int width, ColorScheme scheme, boolean javaScript) {
        context.close();
        begin(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                // So that nothing is looked at while it still fades.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(javaScript));
        return this;
    }

    /** Signs in as one of Harbor Point: the part of the e-mail address before the dot of the company. */
    public Page signIn(String email) {
        open("/login");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    public Page page() {
        return page;
    }

    /** What the browser's console said, the violations of the content security policy among it, since the last time. */
    public List<String> complaints() {
        var said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    @Override
    public void close() {
        context.close();
    }

    private void begin(Browser.NewContextOptions options) {
        context = browser.newContext(
                options.setBaseURL(address).setLocale("en-GB").setTimezoneId("Asia/Manila"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()))
                complaints.add(message.text() + " " + message.location());
        });
        page.onPageError(complaints::add);
    }
}
