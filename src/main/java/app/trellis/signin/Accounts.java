package app.trellis.signin;

import app.trellis.people.PersonId;
import org.springframework.data.jpa.repository.JpaRepository;

interface Accounts extends JpaRepository<Account, PersonId> {}
