package app.trellis.clients;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Amara is assigned to Brightwater Insurance and Kwame to Lumen Retail, which Beatriz looks after. Claire is a contact of
 * Brightwater. What they do is told by the classes that extend this one.
 */
@PageTest
abstract class ClientPages {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Firm firm;

    @Autowired
    ClientFixtures clients;

    @Autowired
    ClientAccounts accounts;

    @Autowired
    ClientStaffing staffing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CurrentPerson hana;
    CurrentPerson beatriz;
    CurrentPerson amara;
    CurrentPerson kwame;
    CurrentPerson claire;
    ClientAccountId brightwater;
    ClientAccountId lumen;

    @BeforeEach
    void twoAccounts() {
        hana = firm.hr("Hana Kimura");
        beatriz = firm.employee("Beatriz Nogueira");
        amara = firm.employee("Amara Okafor");
        kwame = firm.employee("Kwame Asante");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        lumen = clients.account("Lumen Retail", beatriz);
        clients.assign(brightwater, amara);
        clients.assign(lumen, kwame);
        clients.contact(brightwater, claire, beatriz);
    }

    MvcTestResult page(String address, CurrentPerson reader) {
        accounts.flush();
        return mvc.get().uri(address).with(as(reader)).exchange();
    }

    /** @param form names and values by turns */
    MvcTestResult send(HttpMethod method, String address, CurrentPerson by, String... form) {
        var request = MockMvcRequestBuilders.request(method, address);
        for (var at = 0; at < form.length; at += 2) request.param(form[at], form[at + 1]);
        var result = mvc.perform(request.with(as(by)).with(csrf()));
        accounts.flush();
        return result;
    }

    String of(ClientAccountId account) {
        return "/clients/" + account;
    }
}
