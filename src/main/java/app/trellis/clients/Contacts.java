package app.trellis.clients;

import app.trellis.people.PersonId;
import org.springframework.data.jpa.repository.JpaRepository;

interface Contacts extends JpaRepository<Contact, PersonId> {}
