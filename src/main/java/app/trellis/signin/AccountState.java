package app.trellis.signin;

/** Whether somebody can sign in, in words for administrators. */
enum AccountState {
    NONE,
    INVITED,
    READY,
    DISABLED;

    /** As an expression on {@code person p LEFT JOIN account a}. */
    static final String SQL = """
            CASE WHEN a.person_id IS NULL THEN 'NONE' WHEN a.disabled_at IS NOT NULL THEN 'DISABLED'
              WHEN a.password_hash IS NULL THEN 'INVITED' ELSE 'READY' END""";
}
