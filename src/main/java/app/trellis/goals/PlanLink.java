package app.trellis.goals;

/**
 * Where a step of a plan leads.
 *
 * @param href inside Trellis
 */
public record PlanLink(StepTarget target, String title, String href) {}
