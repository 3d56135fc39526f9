package city.kaen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"city.kaen.embedded", "city.kaen.stack", "city.kaen.cli"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_CLOUD_KNOWS_NO_COMMANDS = noClasses()
            .that()
            .resideInAPackage("city.kaen.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("city.kaen.stack", "city.kaen.cli", "city.kaen.ledger..", "city.kaen.publication..")
            .because("a cloud knows neither who started it nor what its functions keep");

    @ArchTest
    static final ArchRule NOBODY_CALLS_A_FUNCTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "city.kaen.upload", "city.kaen.load", "city.kaen.recompute", "city.kaen.publish", "city.kaen.audit")
            .because("functions are named by the topology and meet everyone else in buckets and in the table only");

    @ArchTest
    static final ArchRule ONLY_THE_CLOUD_STARTS_EMULATORS = noClasses()
            .that()
            .resideOutsideOfPackage("city.kaen.embedded")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("city.kaen.emulators")
            .because("commands and stacks would run as well on any other cloud");
}
