package city.kaen.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {
            "city.kaen.text",
            "city.kaen.unit",
            "city.kaen.table",
            "city.kaen.layout",
            "city.kaen.check",
            "city.kaen.intake",
            "city.kaen.receipt",
            "city.kaen.reference",
            "city.kaen.template"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule packagesPointOneWay = slices().matching("city.kaen.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                    "text and units know no table, tables know no layout, layouts know no check, and none of them knows a receipt");

    @ArchTest
    static final ArchRule readingKnowsNoAnswer = noClasses()
            .that()
            .resideInAnyPackage("..text..", "..unit..", "..table..", "..layout..", "..check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake..", "..receipt..", "..template..", "..reference..")
            .because("what a file says is found before anyone decides what to answer");

    @ArchTest
    static final ArchRule intakeIsPure = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..", "java.net.http..")
            .because("intake is bytes in, an outcome out; it knows no cloud");
}
