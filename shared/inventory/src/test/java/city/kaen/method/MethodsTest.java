package city.kaen.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.kaen.activity.Activities;
import city.kaen.inventory.GpcCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MethodsTest {
    @Test
    void everyMethodNamesEquationCellsInputsAndSource() {
        assertThat(Methods.all()).hasSizeGreaterThan(15).allSatisfy(method -> {
            assertThat(method.equation()).contains("=");
            assertThat(method.source().document()).isNotBlank();
            assertThat(method.inputs())
                    .allMatch(activity -> Activities.shipped().find(activity).isPresent());
            assertThat(method.cells())
                    .allMatch(ref -> GpcCells.shipped().find(ref).isPresent());
        });
    }

    @Test
    void everyParameterBelongsToAMethod() {
        assertThat(Methods.all().stream()
                        .mapToInt(method -> method.parameters().size())
                        .sum())
                .isGreaterThan(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Methods.get("guessing"));
    }

    @Test
    void whatHasNoSourceHasNoDefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methods.value("open-burning", "EF(CH4)"))
                .withMessageContaining("state one");
        assertThatIllegalArgumentException().isThrownBy(() -> Methods.value("composting", "EF(CH4)", "moist"));
    }

    /// Run with `-Dkaen.write.docs=true` to write the page anew.
    @Test
    void thePageOfMethodsIsWhatTheDeclarationsSay() throws IOException {
        Path page = root().resolve("docs/methods.md");
        if (Boolean.getBoolean("kaen.write.docs")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, MethodsPage.markdown());
        }

        assertThat(Files.readString(page))
                .as("docs/methods.md is stale: run mvn -pl shared/inventory test -Dtest=MethodsTest"
                        + " -Dkaen.test.args='-XX:+EnableDynamicAgentLoading -Dkaen.write.docs=true'")
                .isEqualTo(MethodsPage.markdown());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "no mvnw above the test");
    }
}
