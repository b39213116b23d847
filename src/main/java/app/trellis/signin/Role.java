package app.trellis.signin;

/** What an account may do. That somebody manages others is no role but a fact. */
public enum Role {
    EMPLOYEE,
    HR,
    ADMIN,
    CLIENT
}
