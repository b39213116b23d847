package app.trellis.roster;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param formId made when the form of a new department is first shown; see {@link app.trellis.forms.SentOnce} */
@Labels("roster.departments")
record DepartmentForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(200) String name) {}
