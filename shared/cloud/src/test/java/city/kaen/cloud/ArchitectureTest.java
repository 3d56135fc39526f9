package city.kaen.cloud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.kaen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_DOMAIN = noClasses()
            .that()
            .resideInAPackage("city.kaen.cloud..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "city.kaen.activity..", "city.kaen.inventory..", "city.kaen.intake..", "city.kaen.ledger..")
            .because("the edge carries bytes and events; what they mean is decided in the core");
}
