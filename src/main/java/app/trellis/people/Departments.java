package app.trellis.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Departments extends JpaRepository<Department, DepartmentId> {

    @Query("select d from Department d where function('text_key', d.name) = function('text_key', :name)")
    Optional<Department> named(String name);
}
