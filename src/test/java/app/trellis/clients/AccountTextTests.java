package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What both sides agreed on: who changed it when, and what it said before. */
class AccountTextTests extends ClientPages {

    @Autowired
    private WorkingAgreements agreements;

    @Test
    void earlierVersionsStayReadableForBothSides() {
        var text = of(brightwater) + "/texts/AGREEMENTS";
        write(text, "Storms are told the same hour", "0");
        write(text, "Storms are told the same day", "1");
        assertThat(page(text, claire))
                .bodyText()
                .contains("Storms are told the same day", "Version 2 by Beatriz Nogueira", "Version 1 by")
                .doesNotContain("the same hour");
        assertThat(page(text + "?version=1", claire))
                .bodyText()
                .contains("the same hour", "This is an earlier version.");
        assertThat(page(text + "?version=9", claire)).hasStatus(404);
        assertThat(page(text + "/edit", claire)).hasStatus(403);
    }

    @Test
    void secondWriterIsShownBothTexts() {
        var text = of(brightwater) + "/texts/VALUES";
        write(text, "Calm first", "0");
        assertThat(send(HttpMethod.PUT, text, hana, "text", "Fast first", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Calm first", "Fast first");
    }

    @Test
    void pointOfACalibrationIsAddedOnceAsAVersionOfItsOwn() {
        write(of(brightwater) + "/texts/AGREEMENTS", "- Calm first", "0");
        agreements.add(brightwater, "We agree that storms come first", claire.id());
        agreements.add(brightwater, "We agree that storms come first ", claire.id());
        assertThat(page(agreements.address(brightwater), claire))
                .bodyText()
                .contains(
                        "<li>Calm first</li>",
                        "<li>We agree that storms come first</li>",
                        "Version 2 by Claire Bennett")
                .doesNotContain("Version 3");
    }

    private void write(String address, String text, String version) {
        assertThat(send(HttpMethod.PUT, address, beatriz, "text", text, "version", version))
                .hasRedirectedUrl(address);
    }
}
