package app.trellis.people;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outside people of the clients: they sign in, but never stand in the directory or under a manager. */
@Component
public class ClientContacts {

    private final People people;

    ClientContacts(People people) {
        this.people = people;
    }

    /** Makes a contact known to Trellis; the job title is the one at the client. */
    @Transactional
    public PersonId introduce(String name, String email, String jobTitle) {
        return people.saveAndFlush(Person.clientContact(name, email, jobTitle)).id();
    }
}
