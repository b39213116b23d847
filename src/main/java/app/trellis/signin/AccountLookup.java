package app.trellis.signin;

import app.trellis.people.Staff;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the account of an e-mail address. One that cannot be used (disabled, or no password chosen yet) is not found,
 * so that the answer and its time are the same as for no account at all.
 */
@Component
class AccountLookup implements UserDetailsService {

    private final Accounts accounts;
    private final Staff staff;

    AccountLookup(Accounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return staff.anybody(email)
                .flatMap(person -> accounts.findById(person.id())
                        .filter(account -> account.usablePassword() != null)
                        .map(account -> account.signedIn(person)))
                .orElseThrow(() -> new UsernameNotFoundException("no usable account"));
    }
}
