package app.trellis.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import app.trellis.forms.Labels;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Controller;

/** The habits of the house that a machine can check. */
@AnalyzeClasses(packages = "app.trellis", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Dto|DTO|Vo|VO|Mapper|Util|Utils|Utility)(\\$.*)?");

    @ArchTest
    static final ArchRule modulesKeepControllersRepositoriesAndEntitiesToThemselves = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAssignableTo(Repository.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule entitiesChangeByTheirVerbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    /** What a verb returns is an activity to publish; a forgotten one does not compile. */
    @ArchTest
    static final ArchRule whatVerbsReturnIsNotForgotten =
            classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(CheckReturnValue.class);

    @ArchTest
    static final ArchRule whatAClassNeedsIsGivenToItsConstructor =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(nowWithoutAClock())
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat(type(Date.class).or(type(Calendar.class)))
            .as("time comes from the injected clock, as the types of java.time");

    @ArchTest
    static final ArchRule nothingIsReadBackAsJavaObjects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(Input|Output)(Stream)?|java\\.beans\\.XML(De|En)coder"
                    + "|java\\.rmi\\..*|javax\\.script\\..*");

    /** Whoever could make Trellis ask another server would look at the inside of the operator's network. */
    @ArchTest
    static final ArchRule nothingIsFetchedFromElsewhere = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|URL|.*URLConnection|(Server)?Socket)"
                    + "|org\\.springframework\\.web\\.(client|reactive)\\..*|javax\\.naming\\..*");

    @ArchTest
    static final ArchRule theLogIsTheOnlyWayToTalkToTheOperator = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule formsSayWhereTheLabelsOfTheirFieldsAre = noMethods()
            .should(have(describe("a checked form without labels", ArchitectureTests::takesAFormWithoutLabels)));

    @ArchTest
    static final ArchRule nullIsSaidInEveryPackage = classes().should(be(inANullMarkedPackage()));

    private static DescribedPredicate<JavaCall<?>> nowWithoutAClock() {
        return describe(
                "now without a clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
        return describe("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static boolean takesAFormWithoutLabels(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(Valid.class))
                .anyMatch(parameter -> !parameter.getRawType().isAnnotatedWith(Labels.class));
    }
}
