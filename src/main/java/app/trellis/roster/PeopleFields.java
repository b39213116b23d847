package app.trellis.roster;

import app.trellis.imports.ImportField;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file may say of a person, and what personnel systems call it: OrangeHRM, BambooHR, Workday, Odoo, ADP, SAP and
 * plain lists. Of several columns that say the same, the one counts whose name stands first here.
 */
class PeopleFields {

    private PeopleFields() {}

    static List<ImportField> all(LocalDate today) {
        return List.of(
                ImportField.optional("number", 50, names("""
                        employee number, employee no, employee #, employee id, employee code, emp id,
                        emp no, emp #, emplid, personnel number, personnel no, personnel id, staff number,
                        staff no, staff id, worker id, associate id, payroll number, payroll no,
                        payroll id, person number, person id, file number, eeid, registration number,
                        badge id, external id, id""")),
                ImportField.optional("name", 200, names("""
                        full name, employee name, employee full name, display name, name, worker,
                        worker name, worker object, associate name, employee, legal name, complete name,
                        first name last name, last name first name, last first, person""")),
                ImportField.optional("firstName", 100, names("""
                        first name, given name, given names, first names, forename, forenames,
                        first & middle name, legal first name, legal name - first name,
                        employee first name, vorname, prénom""")),
                ImportField.optional("middleName", 100, names("""
                        middle name, middle names, middle initial, legal middle name,
                        legal name - middle name, employee middle name""")),
                ImportField.optional("lastName", 100, names("""
                        last name, surname, family name, last names, legal last name,
                        legal name - last name, employee last name, nachname, apellidos""")),
                ImportField.optional("preferredName", 200, names("""
                        preferred name, preferred first name, preferred full name, known as, nickname,
                        goes by""")),
                ImportField.optional("email", 254, names("""
                        work email, work e-mail address, business email, business email address,
                        company email, email - primary work, primary work email, email - work,
                        office email, official email, email, e-mail address, primary email, best email,
                        mail, user principal name""")),
                ImportField.optional("jobTitle", 200, names("""
                        job title, business title, title, position title, job position, position,
                        designation, job, role, job name, job profile, occupation""")).orText("Employee"),
                ImportField.optional("department", 200, names("""
                        department, dept, department name, sub unit, org unit, organizational unit,
                        organization unit, organisation unit, home department, supervisory organization,
                        division, business unit, cost center - name, cost center, cost centre, team,
                        section""")).orText("No department"),
                ImportField.optional("manager", 254, names("""
                        manager, manager name, reports to, reporting to, supervisor, supervisor name,
                        supervisors, line manager, line manager name, direct manager, reporting manager,
                        reporting manager name, direct supervisor, immediate supervisor, worker's manager,
                        manager full name, team leader, parent_id""")),
                ImportField.optional("managerNumber", 50, names("""
                        manager number, manager no, manager id, manager #, manager employee number,
                        manager employee id, manager's employee id, manager emplid,
                        manager personnel number, manager staff id, supervisor id, supervisor number,
                        supervisor eid, supervisor employee id, reports to id, reports to number,
                        reports to employee id, reporting manager id, line manager id""")),
                ImportField.optional("managerEmail", 254, names("""
                        manager email, manager's email, manager email address, manager work email,
                        supervisor email, supervisor's email, reports to email, reporting manager email,
                        line manager email""")),
                ImportField.optional("location", 200, names("""
                        location, work location, location name, office location, work site, site, office,
                        workplace, branch, city""")),
                ImportField.optional("hiredOn", 40, names("""
                        hire date, hired, date hired, date of hire, hiring date, first day, joined date,
                        joined on, date of joining, joining date, join date, date joined, start date,
                        employment start date, company start date, first contract date,
                        contract start date, continuous service date, original hire date, entry date,
                        eintrittsdatum""")).orDate(today),
                ImportField.optional("status", 100, names("""
                        status, employee status, worker status, active status, worker active, active,
                        is active, current status, employment state, activity status, employment status""")).orOneOf("employed", List.of("employed", "left")),
                ImportField.optional("leftOn", 40, names("""
                        termination date, terminated date, terminated on, date terminated,
                        date of termination, leaving date, date of leaving, last day of work,
                        last working day, last day worked, last day, departure date, exit date,
                        date of exit, separation date, relieving date, employment end date, end date,
                        austrittsdatum""")).asDate());
    }

    private static String[] names(String separated) {
        return separated.split(",\\s+");
    }
}
