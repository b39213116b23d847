package app.trellis.signin;

/** What an administrator gives to an employee beside the access. */
enum GivenRole {
    HR,
    ADMIN
}
