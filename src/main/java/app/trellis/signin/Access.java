package app.trellis.signin;

import app.trellis.people.PersonId;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people the access that they sign in with. */
@Component
public class Access {

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    Access(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Opens an account for a person who has none, ready to sign in with the person's e-mail address and this password. */
    @Transactional
    public void open(PersonId person, Set<Role> roles, String password) {
        var account = new Account(person, roles);
        account.choosePassword(passwords.encode(password));
        accounts.save(account);
    }
}
