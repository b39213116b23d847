package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormerAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "GET,/trainings,,/training",
        "GET,/trainings,q=C%2B%2B&page=2,/training?q=C%2B%2B&page=2",
        "GET,/trainings/9b2c/sessions/1/calendar.ics,,/training/9b2c/sessions/1/calendar.ics",
        "POST,/trainings/9b2c/enrolments,,/training/9b2c/enrolments",
        "GET,/trainings//evil.example,,/training//evil.example",
    })
    void formerAddressLeadsToThePresentOne(String method, String path, String query, String expected) throws Exception {
        var response = answer(method, path, query);
        assertThat(response.getStatus()).isEqualTo(308);
        assertThat(response.getHeader("Location")).isEqualTo(expected);
    }

    @Test
    void otherAddressesPass() throws Exception {
        assertThat(answer("GET", "/training", null).getStatus()).isEqualTo(200);
        assertThat(answer("GET", "/trainingsplan", null).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse answer(String method, String path, String query)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        new FormerAddresses().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
