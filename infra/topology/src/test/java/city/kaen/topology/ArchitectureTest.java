package city.kaen.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.kaen.topology", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DEPENDS_ON_NOTHING = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("city.kaen.topology", "java..", "org.jspecify..")
            .because("AWS and the embedded cloud render the same description, and neither's words may enter it");
}
