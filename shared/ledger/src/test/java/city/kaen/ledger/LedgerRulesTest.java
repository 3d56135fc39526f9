package city.kaen.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may know whom inside the ledger.
@AnalyzeClasses(packages = "city.kaen.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerRulesTest {
    @ArchTest
    static final ArchRule ONLY_THE_DYNAMO_FORM_KNOWS_THE_CLOUD = noClasses()
            .that()
            .resideOutsideOfPackage("city.kaen.ledger.dynamo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..")
            .because("what counts is decided without a store, so that it can be tested and rehearsed without one");

    @ArchTest
    static final ArchRule THE_PORTS_KNOW_NO_STORE = noClasses()
            .that()
            .resideInAPackage("city.kaen.ledger")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("city.kaen.ledger.dynamo..", "city.kaen.ledger.memory..")
            .because("a port that knows its stores cannot get another one");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .because("the ledger's order is the order of uploads, never of processing");
}
