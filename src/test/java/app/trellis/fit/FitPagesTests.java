package app.trellis.fit;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FitPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures openings;

    @Autowired
    private FitFixtures people;

    @Autowired
    private Statements statements;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private SkillId coaching;
    private SkillId leadership;
    private SkillId planning;

    @BeforeEach
    void company() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        coaching = people.skill("Coaching");
        leadership = people.skill("Team leadership");
        planning = people.skill("Shift planning");
    }

    @Test
    void pageShowsEverythingOfWhichTheResultIsWorkedOut() {
        people.confirmed(amara, coaching, 3, marco);
        people.has(amara, leadership, 2);
        var job = people.job("Team Lead", hana, must(coaching, 3));
        people.wants(amara, job);

        var fit = fit(
                amara,
                openings.asking(
                        "Team Lead",
                        hana,
                        job,
                        must(coaching, 3),
                        must(leadership, 3),
                        new SkillAsked(planning, 2, false)));

        assertThat(fit.select("summary").text()).startsWith(workedOut(fit));
        assertThat(workedOut(fit)).isEqualTo("Good fit");
    }

    /** Follows /skills/how-matching-works by nothing but what the page shows. */
    private static String workedOut(Element fit) {
        var rows = fit.select("tbody tr");
        var points = 0;
        var most = 0;
        var musts = 0;
        var mustsThere = 0;
        var mustsNear = 0;
        var mustsSure = 0;
        for (var row : rows) {
            var of = row.select("td").last().text().split(" of ");
            points += Integer.parseInt(of[0]);
            most += Integer.parseInt(of[1]);
            var asked = row.select("td").get(1).text();
            if (!asked.startsWith("Level") || asked.endsWith("nice to have")) continue;
            var needed = Integer.parseInt(asked.substring(6));
            var yours = row.select("td").get(2).text();
            var there = yours.startsWith("Level") ? Integer.parseInt(yours.substring(6, 7)) : 0;
            musts++;
            if (there >= needed) mustsThere++;
            if (there > 0 && there >= needed - 1) mustsNear++;
            if (yours.contains("confirmed or shown")) mustsSure++;
        }
        if (points * 4 >= most * 3 && mustsThere == musts && mustsSure * 2 >= musts) return "Strong fit";
        return points * 2 >= most && mustsNear == musts ? "Good fit" : "Stretch";
    }

    @Test
    void whatThePageSaysWouldChangeItDoes() {
        people.confirmed(amara, coaching, 3, marco);
        var opening = teamLead();
        var before = fit(amara, opening);
        assertThat(before.select("summary").text()).startsWith("Stretch");
        assertThat(before.select(".fit-changes li").eachText())
                .containsExactly("With Team leadership at level 3 this becomes a good fit.");

        people.has(amara, leadership, 3);

        var after = fit(amara, opening);
        assertThat(after.select("summary").text()).startsWith("Good fit");
        assertThat(workedOut(after)).isEqualTo("Good fit");
    }

    @Test
    void eachGapLeadsToWhatClosesIt() {
        var fit = fit(amara, teamLead());

        assertThat(fit.select("a").eachAttr("href"))
                .contains(
                        "/skills/" + leadership,
                        "/training?skill=" + leadership,
                        "/responsibilities?skill=" + leadership,
                        "/people/" + amara.id() + "/skills",
                        "/skills/how-matching-works");
    }

    @Test
    void nobodySeesTheFitOfSomebodyElse() {
        people.confirmed(amara, coaching, 3, marco);
        var opening = teamLead();

        for (var other : List.of(marco, hana, firm.admin("Ada Novak")))
            assertThat(fit(other, opening).text())
                    .contains("You have 0 of 3 skills")
                    .doesNotContain("confirmed or");
    }

    @Test
    void openingThatAsksForNothingSaysNothing() {
        var opening = openings.published("Lighthouse Keeper", hana);
        assertThat(page(amara, "/openings/" + opening).select("#fit")).isEmpty();
    }

    @Test
    void listIsOrderedAndNarrowedByFitWithTheReason() {
        people.confirmed(amara, coaching, 3, marco);
        var stretch = teamLead();
        var good = openings.asking("Coach", hana, null, must(coaching, 3));
        openings.published("Lighthouse Keeper", hana);

        assertThat(page(amara, "/openings?sort=fit").select(".list-row-title").eachText())
                .containsExactly("Coach", "Team Lead");
        assertThat(page(amara, "/openings?fit=GOOD").select(".list-row").text())
                .contains("Coach", "Good fit", "You have 1 of 1 skill")
                .doesNotContain("Team Lead");
        assertThat(page(amara, "/openings?fit=STRETCH&q=lead")
                        .select(".list-row-title")
                        .eachText())
                .containsExactly("Team Lead");
        assertThat(page(marco, "/openings?sort=fit").select(".list-row-title")).isEmpty();
        assertThat(stretch).isNotEqualTo(good);
    }

    @Test
    void visitorsOfTheCareersPageAreOfferedNoOrderByFit() {
        assertThat(mvc.get().uri("/careers?sort=fit&fit=STRONG"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("fit");
    }

    @Test
    void homeShowsWhatFitsUntilItIsOfNoInterest() {
        people.confirmed(amara, coaching, 3, marco);
        var coach = openings.asking("Coach", hana, null, must(coaching, 3));
        assertThat(page(amara, "/").select("section:has(#for-you)").text()).contains("Coach", "Good fit");

        assertThat(mvc.post()
                        .uri("/for-you/hidden")
                        .param("kind", "OPENING")
                        .param("id", coach.toString())
                        .param("back", "/")
                        .with(as(amara))
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(page(amara, "/").select("section:has(#for-you)").text()).doesNotContain("Coach");
        assertThat(page(amara, "/for-you").select("section:has(#hidden)").text())
                .contains("Coach", "Show again");
        assertThat(page(amara, "/openings?sort=fit").text()).contains("Coach");

        assertThat(mvc.delete()
                        .uri("/for-you/hidden/OPENING/" + coach)
                        .with(as(amara))
                        .with(csrf()))
                .hasRedirectedUrl("/for-you");
        assertThat(page(amara, "/").select("section:has(#for-you)").text()).contains("Coach");
    }

    @Test
    void whereNothingIsShownItSaysWhy() {
        for (var address : new String[] {"/", "/for-you"})
            assertThat(page(amara, address).text()).contains("once you’ve added your skills and a goal");
        people.confirmed(amara, coaching, 3, marco);
        assertThat(page(amara, "/for-you").select(".empty .btn").eachAttr("href"))
                .containsExactly("/people/" + amara.id() + "/skills");
        for (var address : new String[] {"/", "/for-you"})
            assertThat(page(amara, address).text())
                    .contains("Nothing fits your skills and goals right now")
                    .doesNotContain("once you’ve added");
        var coach = openings.asking("Coach", hana, null, must(coaching, 3));
        var hide = mvc.post().uri("/for-you/hidden").param("kind", "OPENING").param("id", coach.toString());
        assertThat(hide.with(as(amara)).with(csrf())).hasStatus3xxRedirection();
        for (var address : new String[] {"/", "/for-you"}) {
            assertThat(page(amara, address).text())
                    .contains("You’ve hidden everything")
                    .doesNotContain("Nothing fits");
            assertThat(page(amara, address).select("main a[href$=#hidden]")).hasSize(1);
        }
    }

    @Test
    void homeLeavesOutStretchesThatLeadToNoGoal() {
        people.confirmed(amara, coaching, 3, marco);
        var job = people.job("Team Lead", hana);
        openings.asking("Team Lead, North", hana, job, must(coaching, 3), must(leadership, 3));
        assertThat(page(amara, "/").select("section:has(#for-you)").text()).doesNotContain("North");

        people.wants(amara, job);

        assertThat(page(amara, "/").select("section:has(#for-you)").text())
                .contains(
                        "Team Lead, North",
                        "Stretch",
                        "It leads to your goal “Team Lead”",
                        "To work on: Team leadership");
    }

    @Test
    void takesAsManyStatementsForFewAsForMany() {
        people.has(amara, coaching, 3);
        openings.asking("Coach", hana, null, must(coaching, 3));
        var few = statements.during(() -> page(amara, "/for-you"));
        IntStream.range(0, 30).forEach(number -> openings.asking("Coach " + number, hana, null, must(coaching, 2)));

        assertThat(statements.during(() -> page(amara, "/for-you"))).hasSameSizeAs(few);
        assertThat(page(amara, "/for-you").select(".list-row")).hasSizeGreaterThan(20);
    }

    private OpeningId teamLead() {
        return openings.asking(
                "Team Lead", hana, null, must(coaching, 3), must(leadership, 3), new SkillAsked(planning, 2, false));
    }

    private static SkillAsked must(SkillId skill, int level) {
        return new SkillAsked(skill, level, true);
    }

    private Element fit(CurrentPerson reader, OpeningId opening) {
        return page(reader, "/openings/" + opening).selectFirst("#fit");
    }

    private Document page(CurrentPerson reader, String address) {
        var answer = mvc.get().uri(address).with(as(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray()));
    }
}
