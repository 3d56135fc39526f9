package city.kaen.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.kaen.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule A_FLOOR_USES_NOTHING_OF_KAEN = noClasses()
            .that()
            .haveSimpleNameEndingWith("Alone")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("city.kaen.intake..", "city.kaen.ledger..", "city.kaen.table..")
            .because("a floor that shares our code would be as slow as it");
}
