package city.kaen.publication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.kaen.publication", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knowsNoCloudNoLedgerAndNoFile = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "com.amazonaws..",
                    "city.kaen.ledger..",
                    "city.kaen.intake..",
                    "city.kaen.table..",
                    "java.nio.file..")
            .because("a publication is a pure function of the inventory and the profile");

    @ArchTest
    static final ArchRule knowsNoClock = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("equal inventories must give equal bytes, whenever they are published");

    @ArchTest
    static final ArchRule documentsKnowNoOneAboveThem = slices().matching("city.kaen.publication.(*)..")
            .should()
            .beFreeOfCycles()
            .because("files are made of documents, and never the other way round");
}
