package app.trellis.text;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;

/** A text of any number of lines in a form, in its normal form ({@link Text#prose}), and of at most so many characters. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@CodePointLength
public @interface Prose {

    @OverridesAttribute(constraint = CodePointLength.class, name = "max")
    int value();

    String message() default "{Prose}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
