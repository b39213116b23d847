package app.trellis.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;

/** All classes of the application, for tests that look for some of them. Reading them takes seconds: once for all. */
public class HouseClasses {

    private HouseClasses() {}

    public static Stream<JavaClass> all() {
        return Read.CLASSES.stream();
    }

    private static class Read {

        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("app.trellis");
    }
}
