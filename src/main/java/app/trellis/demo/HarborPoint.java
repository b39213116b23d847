package app.trellis.demo;

import app.trellis.signin.DemoSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The demonstration company. Not found by scanning, so that only who imports it has it: the auto-configuration, and
 * tests that want a lively company.
 */
@Import({
    Demonstration.class,
    PeopleStory.class,
    CompanyStory.class,
    ClientsStory.class,
    SignInStory.class,
    SkillsStory.class,
    ExpertiseStory.class,
    JobsStory.class,
    GoalsStory.class,
    OpeningsStory.class,
    TrainingsStory.class,
    SuggestionsStory.class,
    FeedbackStory.class,
    ResponsibilitiesStory.class,
    LessonsStory.class,
    AppreciationStory.class,
    JourneyStory.class,
    LibraryStory.class,
    TouchpointsStory.class,
    PulseStory.class,
    Refreshing.class,
    Memory.class
})
public class HarborPoint {

    @Bean
    DemoSignIn demoSignIn() {
        return SignInScript.read().choices(PeopleScript.read());
    }
}
