package app.trellis.openings;

import app.trellis.imports.ImportField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of an opening that a file can have, and what other systems call them. */
class OpeningFields {

    private static final int DAYS_OPEN = 30;

    /** The choice of no pay period for rows that do not say it. */
    private static final String UNKNOWN = "UNKNOWN";

    /** For cells of which the meaning is kept and not the text; what is wrong with them is not their length. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private OpeningFields() {}

    /** {@code today}: from which an opening without a closing date is open for a month. */
    static List<ImportField> on(LocalDate today) {
        var line = OpeningDetails.LONGEST_LINE;
        var text = OpeningDetails.LONGEST_TEXT;
        return List.of(
                ImportField.required(
                        "reference",
                        100,
                        "Job ID",
                        "Job Number",
                        "Requisition ID",
                        "Requisition Number",
                        "Req ID",
                        "Posting ID",
                        "Job Code"),
                ImportField.required(
                        "title",
                        line,
                        "Business Title",
                        "Job Title",
                        "Job Name",
                        "Posting Title",
                        "Requisition Title",
                        "Position"),
                ImportField.required(
                        "department", line, "Department Name", "Agency", "Division", "Team", "Business Unit"),
                ImportField.required("location", line, "Work Location", "Job Location", "Place", "City", "Office")
                        .orText(""),
                ImportField.optional(
                                "workplace", ANY_LENGTH, "Workplace Type", "Work Arrangement", "Work Model", "Remote")
                        .orOneOf("ON_SITE", names(Workplace.values())),
                ImportField.optional(
                        "employmentType",
                        ANY_LENGTH,
                        "Full-Time/Part-Time indicator",
                        "Employment",
                        "Job Type",
                        "Contract Type",
                        "Type"),
                ImportField.optional(
                        "positions",
                        ANY_LENGTH,
                        "# Of Positions",
                        "Number of Positions",
                        "Number of Openings",
                        "Openings",
                        "Headcount"),
                ImportField.optional(
                        "pay", ANY_LENGTH, "Salary", "Salary Range", "Salary Estimate", "Pay Range", "Compensation"),
                ImportField.optional(
                        "payFrom",
                        ANY_LENGTH,
                        "Salary Range From",
                        "Salary From",
                        "Minimum Salary",
                        "Min Salary",
                        "Salary Min"),
                ImportField.optional(
                        "payTo",
                        ANY_LENGTH,
                        "Salary Range To",
                        "Salary To",
                        "Maximum Salary",
                        "Max Salary",
                        "Salary Max"),
                ImportField.optional(
                                "payPeriod",
                                ANY_LENGTH,
                                "Paid per",
                                "Salary Frequency",
                                "Pay Frequency",
                                "Salary Period",
                                "Pay Type")
                        .orOneOf(UNKNOWN, names(UNKNOWN, Pay.Period.values())),
                ImportField.optional("payCurrency", ANY_LENGTH, "Currency", "Salary Currency")
                        .orText(OpeningForm.DEFAULT_CURRENCY),
                ImportField.optional("category", line, "Job Category"),
                ImportField.optional("description", text, "Job Description", "Content"),
                ImportField.optional("requirements", text, "Minimum Qual Requirements", "Qualifications"),
                ImportField.optional("preferredSkills", text, "Skills"),
                ImportField.optional("audience", ANY_LENGTH, "Audience", "Posting Type")
                        .orOneOf("EMPLOYEES", names(Audience.values())),
                ImportField.optional("hiringManager", ANY_LENGTH, "Hiring Manager Email", "Hiring Managers", "Manager"),
                ImportField.optional(
                                "postedOn",
                                ANY_LENGTH,
                                "Posting Date",
                                "Date Posted",
                                "Posted",
                                "Job Opened Date",
                                "Opened At",
                                "Open Date")
                        .asDate(),
                ImportField.optional(
                                "closesOn",
                                ANY_LENGTH,
                                "Post Until",
                                "Closing Date",
                                "Close Date",
                                "Target Close Date",
                                "Application Deadline",
                                "Apply By")
                        .orDate(today.plusDays(DAYS_OPEN)),
                ImportField.choice("publication", "DRAFT", List.of("DRAFT", "PUBLISHED")));
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> names(String first, Enum<?>... values) {
        return Stream.concat(Stream.of(first), names(values).stream()).toList();
    }
}
