package app.trellis.fit;

/** Where something leads a person. */
public enum Direction {
    /** To a goal: it is the job of the goal, or teaches what that job asks for. */
    GOAL(4),
    /** In the own role: it is the person's job or the next one, or teaches what the person's job asks for. */
    ROLE(2),
    ELSEWHERE(0);

    static final int MOST = GOAL.points;

    private final int points;

    Direction(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
