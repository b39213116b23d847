package app.trellis;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pictures of every page in target/screenshots, for people to look at. No test by its name, it runs when asked for:
 * {@code ./mvnw test -Dtest=Screenshots -DexcludedGroups=faults}.
 */
@Journey
class Screenshots {

    private static final int[] WIDTHS = {360, 768, 1280};

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {Look.VISITOR, Look.AMARA, Look.MARCO, Look.HANA, Look.CLAIRE, Look.ADA})
    void showEveryPage(String viewer, Visit visit) {
        visit.anew(WIDTHS[0], ColorScheme.LIGHT, true);
        if (!viewer.isEmpty()) visit.signIn(viewer);
        for (var look : Look.all(jdbc)) {
            if (!look.viewer().equals(viewer)) continue;
            var page = visit.open(look.path());
            for (var width : WIDTHS) {
                page.setViewportSize(width, 800);
                for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    var file = "%s-%d-%s.png"
                            .formatted(look.name(), width, scheme.name().toLowerCase(Locale.ROOT));
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", file)));
                }
            }
        }
    }
}
