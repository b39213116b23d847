package app.trellis.signin;

/** What an account may do beyond what its person is. That somebody manages others is no role but a fact. */
enum Role {
    EMPLOYEE,
    HR,
    ADMIN,
    CLIENT
}
