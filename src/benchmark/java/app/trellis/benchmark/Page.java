package app.trellis.benchmark;

import java.util.List;

/**
 * What is asked for again and again.
 *
 * @param name as the results tell it
 * @param viewer the seat of the person who is signed in; null for a visitor
 * @param path may hold {@code {opening}} and {@code {slug}}, which the run fills in
 * @param validated whether the answer was had before, so that only its validator is compared
 */
record Page(String name, Integer viewer, String path, boolean validated) {

    private static final Integer EMPLOYEE = 5_000;
    /** Has sixty reports, and a manager. */
    private static final Integer MANAGER = 20;

    private static final Integer TOLD = 6_000;
    private static final Integer ADMINISTRATOR = 7_000;
    private static final Integer HR = 8_000;

    private static final String ACCOUNT_OF_500 = "/clients/00000000-0000-4000-8000-000000000500";

    static final Page LIST = new Page("openings list", EMPLOYEE, "/openings", false);
    static final Page BARE = new Page("limit: bare page", EMPLOYEE, "/openings/bare", false);
    static final Page PUBLIC = new Page("public list", null, "/careers", false);

    /** What is compared with each other comes last, when the JVM has seen most. */
    static final List<Page> ALL = List.of(
            new Page("openings list, page 2", EMPLOYEE, "/openings?page=2", false),
            new Page("openings list, page 40000", EMPLOYEE, "/openings?page=40000", false),
            new Page("search, misspelt: nurze clams", EMPLOYEE, "/openings?q=nurze+clams", false),
            new Page("closed openings, 90,000", HR, "/openings?status=CLOSED", false),
            new Page("closed openings: a word of none", HR, "/openings?status=CLOSED&q=xyzzyxyz", false),
            new Page("opening", EMPLOYEE, "/openings/{opening}", false),
            new Page("openings, best fit first", EMPLOYEE, "/openings?sort=fit", false),
            new Page("for you", EMPLOYEE, "/for-you", false),
            new Page("feedback of an employee", EMPLOYEE, "/feedback", false),
            new Page("team of a manager with 60 reports", MANAGER, "/team", false),
            new Page("library of lessons", EMPLOYEE, "/lessons/library", false),
            new Page("library: pause claim", EMPLOYEE, "/lessons/library?q=pause+claim", false),
            new Page("wall of thanks", EMPLOYEE, "/appreciation", false),
            new Page("wall: storm weekend", EMPLOYEE, "/appreciation?q=storm+weekend", false),
            new Page("journey of 400 entries", EMPLOYEE, "/journey", false),
            new Page("pulse of five years", HR, ACCOUNT_OF_500 + "/pulse?window=ALL", false),
            new Page("how 500 people are doing", HR, ACCOUNT_OF_500 + "/feedback", false),
            new Page("touchpoints of five years", HR, ACCOUNT_OF_500 + "/touchpoints", false),
            new Page("agenda of the next touchpoint", HR, "/touchpoints/00000000-0000-4000-8000-000000000501", false),
            new Page("people", EMPLOYEE, "/people", false),
            new Page("people: silva", EMPLOYEE, "/people?q=silva", false),
            new Page("notices, 100,000 of each", TOLD, "/notifications", false),
            new Page("audit trail, 10,000,000 entries", ADMINISTRATOR, "/audit", false),
            new Page("audit trail of one person", ADMINISTRATOR, "/audit?q=Okafor+5000", false),
            new Page("search: nurse claims", EMPLOYEE, "/openings?q=nurse+claims", false),
            new Page("trainings list", EMPLOYEE, "/training", false),
            new Page("home of an employee", EMPLOYEE, "/", false),
            new Page("home of the manager", MANAGER, "/", false),
            new Page("home of HR", HR, "/", false),
            new Page("public opening", null, "/careers/{opening}/{slug}", false),
            PUBLIC,
            new Page("public list, matching ETag", null, "/careers", true),
            LIST,
            BARE,
            new Page("limit: static asset", null, "/assets/favicon.svg", false));

    static Page named(String name) {
        return ALL.stream().filter(page -> page.name().equals(name)).findFirst().orElseThrow();
    }
}
