package app.trellis.demo;

import app.trellis.calendar.CalendarBackfill;
import app.trellis.people.Staff;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionOperations;

/** Tells the story of the company once, whole or not at all, before the first page is asked for. */
class Demonstration implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final Staff staff;
    private final PeopleStory people;
    private final CompanyStory company;
    private final ClientsStory clients;
    private final SignInStory signIn;
    private final SkillsStory skills;
    private final ExpertiseStory expertise;
    private final JobsStory jobs;
    private final GoalsStory goals;
    private final OpeningsStory openings;
    private final TrainingsStory trainings;
    private final SuggestionsStory suggestions;
    private final FeedbackStory feedback;
    private final ResponsibilitiesStory responsibilities;
    private final LessonsStory lessons;
    private final AppreciationStory appreciation;
    private final JourneyStory journeys;
    private final LibraryStory library;
    private final TouchpointsStory touchpoints;
    private final PulseStory pulses;
    private final Refreshing refreshing;
    private final CalendarBackfill calendars;
    private final Memory memory;
    private final TransactionOperations transactions;
    private final Clock clock;

    Demonstration(
            Staff staff,
            PeopleStory people,
            CompanyStory company,
            ClientsStory clients,
            SignInStory signIn,
            SkillsStory skills,
            ExpertiseStory expertise,
            JobsStory jobs,
            GoalsStory goals,
            OpeningsStory openings,
            TrainingsStory trainings,
            SuggestionsStory suggestions,
            FeedbackStory feedback,
            ResponsibilitiesStory responsibilities,
            LessonsStory lessons,
            AppreciationStory appreciation,
            JourneyStory journeys,
            LibraryStory library,
            TouchpointsStory touchpoints,
            PulseStory pulses,
            Refreshing refreshing,
            CalendarBackfill calendars,
            Memory memory,
            TransactionOperations transactions,
            Clock clock) {
        this.staff = staff;
        this.people = people;
        this.company = company;
        this.clients = clients;
        this.signIn = signIn;
        this.skills = skills;
        this.expertise = expertise;
        this.jobs = jobs;
        this.goals = goals;
        this.openings = openings;
        this.trainings = trainings;
        this.suggestions = suggestions;
        this.feedback = feedback;
        this.responsibilities = responsibilities;
        this.lessons = lessons;
        this.appreciation = appreciation;
        this.journeys = journeys;
        this.library = library;
        this.touchpoints = touchpoints;
        this.pulses = pulses;
        this.refreshing = refreshing;
        this.calendars = calendars;
        this.memory = memory;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var today = Today.at(clock);
        if (staff.departments().isEmpty()) {
            log.info("Creating the demo company, Harbor Point");
            transactions.executeWithoutResult(transaction -> tell(today));
        } else {
            transactions.executeWithoutResult(transaction -> {
                refreshing.refresh(today);
                calendars.takeAsTold();
            });
        }
    }

    private void tell(Today today) {
        var cast = people.tell(today);
        company.tell(cast, today);
        clients.tell(cast, today);
        memory.clear();
        signIn.tell(cast);
        skills.tell(cast, today);
        expertise.tell(cast, today);
        memory.clear();
        jobs.tell(cast, today);
        openings.tell(cast, today);
        memory.clear();
        trainings.tell(cast, today);
        suggestions.tell(cast, today);
        goals.tell(cast, today);
        memory.clear();
        feedback.tell(cast, today);
        responsibilities.tell(cast, today);
        lessons.tell(cast, today);
        appreciation.tell(cast, today);
        library.tell(cast, today);
        touchpoints.tell(cast, today);
        memory.clear();
        pulses.tell(cast, today);
        memory.clear();
        journeys.tell(cast, today);
        calendars.takeAsTold();
    }
}
