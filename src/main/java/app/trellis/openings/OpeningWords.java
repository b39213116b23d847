package app.trellis.openings;

/** What other systems call what an opening is: their exports, and the lists of job boards. */
class OpeningWords {

    static final Words<Audience> AUDIENCES = new Words<Audience>()
            .with(Audience.EMPLOYEES, "internal", "employees", "employees only", "internal only", "private")
            .with(
                    Audience.EVERYONE,
                    "external",
                    "everyone",
                    "public",
                    "internal and external",
                    "both",
                    "external internal");

    static final Words<Workplace> WORKPLACES = new Words<Workplace>()
            .with(
                    Workplace.ON_SITE,
                    "on site",
                    "onsite",
                    "in office",
                    "office",
                    "in person",
                    "office based",
                    "no",
                    "false")
            .with(Workplace.HYBRID, "hybrid", "hybrid remote", "remote hybrid", "partly remote", "partially remote")
            .with(
                    Workplace.REMOTE,
                    "remote",
                    "wfh",
                    "work from home",
                    "home office",
                    "home based",
                    "telecommute",
                    "telework",
                    "virtual",
                    "fully remote",
                    "full remote",
                    "100 remote",
                    "remote only",
                    "anywhere",
                    "yes",
                    "true");

    static final Words<EmploymentType> TYPES = new Words<EmploymentType>()
            .with(
                    EmploymentType.FULL_TIME,
                    "full time",
                    "fulltime",
                    "f",
                    "ft",
                    "full",
                    "permanent",
                    "regular",
                    "regular full time",
                    "full time regular",
                    "permanent full time",
                    "full time permanent",
                    "full time employee",
                    "fte")
            .with(
                    EmploymentType.PART_TIME,
                    "part time",
                    "parttime",
                    "p",
                    "pt",
                    "part",
                    "regular part time",
                    "part time regular",
                    "permanent part time",
                    "part time permanent")
            .with(
                    EmploymentType.TEMPORARY,
                    "temporary",
                    "temp",
                    "contract",
                    "contractor",
                    "fixed term",
                    "fixed term contract",
                    "limited term",
                    "seasonal",
                    "casual",
                    "freelance",
                    "project based",
                    "interim",
                    "contract to hire",
                    "full time contract",
                    "contract full time",
                    "part time contract",
                    "contract part time",
                    "full time temporary",
                    "temporary full time",
                    "part time temporary",
                    "temporary part time",
                    "temp to hire",
                    "temp to perm",
                    "per diem")
            .with(
                    EmploymentType.INTERNSHIP,
                    "internship",
                    "intern",
                    "trainee",
                    "traineeship",
                    "apprentice",
                    "apprenticeship",
                    "full time internship",
                    "part time internship",
                    "co op",
                    "coop",
                    "working student");

    static final Words<Pay.Period> PERIODS = new Words<Pay.Period>()
            .with(
                    Pay.Period.HOUR,
                    "hourly",
                    "hour",
                    "per hour",
                    "an hour",
                    "a hour",
                    "hr",
                    "hrs",
                    "per hr",
                    "h",
                    "ph",
                    "hourly rate",
                    "hourly wage",
                    "hourly salary")
            .with(Pay.Period.DAY, "daily", "day", "per day", "a day", "per diem", "pd", "daily rate", "daily salary")
            .with(
                    Pay.Period.MONTH,
                    "monthly",
                    "month",
                    "per month",
                    "a month",
                    "mo",
                    "mth",
                    "per mo",
                    "pm",
                    "pcm",
                    "monthly salary")
            .with(
                    Pay.Period.YEAR,
                    "annual",
                    "annually",
                    "year",
                    "yearly",
                    "per year",
                    "a year",
                    "yr",
                    "per yr",
                    "pa",
                    "per annum",
                    "annum",
                    "annual salary",
                    "yearly salary");

    private OpeningWords() {}
}
