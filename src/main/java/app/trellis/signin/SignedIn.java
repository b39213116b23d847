package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal that a session holds. Its name is the person's id, which finds all sessions of a person. */
class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final CurrentPerson person;
    private final Set<Role> roles;
    private @Nullable String password;
    private final long version;

    /** With the version of the account that all this was read from. */
    SignedIn(CurrentPerson person, Set<Role> roles, @Nullable String password, long version) {
        this.person = person;
        this.roles = Set.copyOf(roles);
        this.password = password;
        this.version = version;
    }

    /** Who sends the present request. */
    static Optional<SignedIn> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn me
                ? Optional.of(me)
                : Optional.empty();
    }

    CurrentPerson person() {
        return person;
    }

    long version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return person.id().toString();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
