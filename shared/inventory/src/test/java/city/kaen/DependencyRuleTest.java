package city.kaen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "city.kaen", importOptions = DoNotIncludeTests.class)
class DependencyRuleTest {
    @ArchTest
    static final ArchRule the_inventory_stands_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("city.kaen..", "java..", "org.jspecify.annotations..")
            .because("the inventory is a pure function that anyone can read and check without a cloud or a library");

    @ArchTest
    static final ArchRule no_double_holds_a_mass = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Double")
            .because("arithmetic is exact: a total that is summed twice must be the same to the last digit");

    @ArchTest
    static final ArchRule the_clock_is_not_read = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("what is computed depends on the data alone");
}
