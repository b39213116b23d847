package app.trellis.signin;

/** Whether somebody can sign in, in words for administrators. */
enum AccountState {
    NONE,
    /** A link with which they choose their password is with them or on its way. */
    INVITED,
    READY,
    DISABLED;

    /** As an expression on {@code person p LEFT JOIN account a}, at {@code :now}. */
    static final String SQL = """
            CASE WHEN a.disabled_at IS NOT NULL THEN 'DISABLED' WHEN a.password_hash IS NOT NULL THEN 'READY'
              WHEN EXISTS (SELECT FROM invitation i
                WHERE i.person_id = p.id AND i.expires_at > :now AND text_key(i.email) = text_key(p.email)) THEN 'INVITED'
              WHEN EXISTS (SELECT FROM mail m
                WHERE m.person_id = p.id AND m.kind = '%s' AND m.status IN ('WAITING', 'HANDED_OVER')) THEN 'INVITED'
              ELSE 'NONE' END""".formatted(LinkMails.INVITATION);
}
