package app.trellis.people;

/** What another module shows of a person: enough for a name, an avatar and a link to the profile. */
public record PersonCard(PersonId id, String name, String jobTitle) {

    public String initials() {
        return Initials.of(name);
    }
}
