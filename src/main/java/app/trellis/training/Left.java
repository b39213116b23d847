package app.trellis.training;

/** What somebody gave up, so that the answer can name it. {@code NOTHING} if they had left before. */
public record Left(ProgramId programId, What what) {

    enum What {
        SEAT,
        WAITING_LIST,
        PROGRAM,
        NOTHING
    }
}
