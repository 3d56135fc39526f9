package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SiteTest {
    @Test
    void hasEveryFileItNames() {
        assertThat(Site.paths()).contains("index.html");
        for (String path : Site.paths()) {
            assertThat(Site.read(path)).as(path).isNotEmpty();
            assertThat(Site.contentType(path)).as(path).isPresent();
        }
    }

    @Test
    void refusesAPathThatIsNotItsOwn() {
        assertThatThrownBy(() -> Site.read("../city/kaen/site/Site.class"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Site.contentType("nothing")).isEmpty();
    }

    @Test
    void itsDoorRunsNoScriptOfItsOwnText() {
        String door = new String(Site.read("index.html"), StandardCharsets.UTF_8);
        assertThat(door).contains("default-src 'none'").doesNotContain("unsafe").doesNotContain("style=\"");
    }
}
