package city.kaen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramingTest {
    private static final String PUBLICATION = "/data/publications/kkc/r/" + "a".repeat(64) + "/";

    @Test
    void aCardMayStandInAPageOfOthers() {
        assertThat(Framing.of(PUBLICATION + "th/card-school-1.html"))
                .containsEntry("Content-Security-Policy", "frame-ancestors *")
                .doesNotContainKey("X-Frame-Options");
    }

    @Test
    void nothingElseMay() {
        for (String path : new String[] {
            "/",
            "/index.html",
            PUBLICATION + "th/index.html",
            PUBLICATION + "th/network-card-1.html",
            "/card-school-1.html",
            "/data/publications/kkc/r/x/th/card-school-1.html"
        }) {
            assertThat(Framing.of(path)).as(path).containsEntry("X-Frame-Options", "DENY");
        }
    }
}
