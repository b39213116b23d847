package app.trellis.training;

/** What another module, and a client, may know of a program that is offered. */
public record ProgramCard(ProgramId id, String title, String summary, ProgramKind kind) {

    public boolean isSelfPaced() {
        return kind == ProgramKind.SELF_PACED;
    }
}
