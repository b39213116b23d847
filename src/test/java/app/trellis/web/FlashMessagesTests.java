package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

/** What a redirect says is on the next page once, whatever happens in other tabs meanwhile. */
class FlashMessagesTests {

    private final FlashMessages messages = new FlashMessages();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void messageIsShownOnItsPageAndOnce() {
        redirect("/openings/1", "created", session);
        assertThat(shown("/openings/2")).isNull();
        assertThat(shown("/openings/1")).isEqualTo("created");
        assertThat(shown("/openings/1")).isNull();
        assertThat(Collections.list(session.getAttributeNames())).isEmpty();
    }

    @Test
    void twoTabsThatRedirectAtOnceWriteNothingInCommon() {
        var inOneTab = new MockHttpSession();
        var inTheOther = new MockHttpSession();
        redirect("/openings/1", "created", inOneTab);
        redirect("/training/1", "saved", inTheOther);
        assertThat(Collections.list(inOneTab.getAttributeNames()))
                .hasSize(1)
                .doesNotContainAnyElementsOf(Collections.list(inTheOther.getAttributeNames()));
    }

    @Test
    void messageOfTwoClicksIsShownOnce() {
        redirect("/openings/1", "created", session);
        redirect("/openings/1", "created", session);
        assertThat(shown("/openings/1")).isEqualTo("created");
        assertThat(shown("/openings/1")).isNull();
    }

    @Test
    void messageThatNobodyFetchesIsForgotten() {
        messages.setFlashMapTimeout(-1);
        redirect("/openings/1", "created", session);
        assertThat(shown("/openings")).isNull();
        assertThat(Collections.list(session.getAttributeNames())).isEmpty();
    }

    private void redirect(String to, String message, MockHttpSession session) {
        var flash = new FlashMap();
        flash.put("done", message);
        flash.setTargetRequestPath(to);
        messages.saveOutputFlashMap(flash, request("/", session), new MockHttpServletResponse());
    }

    private Object shown(String address) {
        var flash = messages.retrieveAndUpdate(request(address, session), new MockHttpServletResponse());
        return flash == null ? null : flash.get("done");
    }

    private static MockHttpServletRequest request(String address, MockHttpSession session) {
        var request = new MockHttpServletRequest("GET", address);
        request.setSession(session);
        return request;
    }
}
