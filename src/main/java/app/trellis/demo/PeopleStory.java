package app.trellis.demo;

import app.trellis.people.ClientContacts;
import app.trellis.people.EmployeeDetails;
import app.trellis.people.Employment;
import app.trellis.people.Staff;

/** Hires everybody, managers first, and lets them grow through the roles that they have held. */
class PeopleStory {

    private final Employment employment;
    private final ClientContacts contacts;
    private final Staff staff;

    PeopleStory(Employment employment, ClientContacts contacts, Staff staff) {
        this.employment = employment;
        this.contacts = contacts;
        this.staff = staff;
    }

    Cast tell(Today today) {
        var script = PeopleScript.read();
        var cast = new Cast();
        script.people().forEach(employee -> hire(employee, cast, today));
        script.contacts()
                .forEach(contact ->
                        cast.add(contact.name(), contacts.introduce(contact.name(), contact.email(), contact.title())));
        return cast;
    }

    private void hire(PeopleScript.Employee employee, Cast cast, Today today) {
        var first = employee.roles().get(0);
        var person = employment.begin(new EmployeeDetails(
                employee.name(),
                employee.email(),
                employee.number(),
                first.title(),
                staff.departmentNamed(first.department()),
                cast.managerOf(employee),
                employee.location(),
                today.before(first.since())));
        for (var role : employee.roles().subList(1, employee.roles().size())) {
            var department = staff.departmentNamed(role.department());
            employment.changeRole(person, role.title(), department, today.before(role.since()));
        }
        cast.add(employee.name(), person);
    }
}
