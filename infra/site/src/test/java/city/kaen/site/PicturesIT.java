package city.kaen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// For the eyes of whoever changes the pages: `-Dkaen.pictures=yes` leaves them in `target/pictures`.
class PicturesIT extends SiteInBrowser {
    @Test
    @EnabledIfSystemProperty(
            named = "kaen.pictures",
            matches = "yes",
            disabledReason = "pictures are taken when asked for")
    void takesPicturesOfItself() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (String language : List.of("th", "en")) {
            for (String name : NAMES) {
                String file = name.replaceAll(".*/", "") + "-" + language;
                tab.prefer("prefers-color-scheme", "light");
                tab.visit(page(language + "/" + name.replace("{}", language) + ".html"));
                tab.value("document.fonts.ready.then(() => true)");
                Files.write(folder.resolve(file + ".pdf"), tab.paper());
                for (String scheme : List.of("light", "dark")) {
                    for (int width : new int[] {1280, 390, 320}) {
                        if (width == 320 && scheme.equals("dark")) {
                            continue;
                        }
                        tab.prefer("prefers-color-scheme", scheme);
                        tab.screen(width, 844, width < 600 ? 2 : 1);
                        tab.visit(page(language + "/" + name.replace("{}", language) + ".html"));
                        tab.value("document.fonts.ready.then(() => true)");
                        tab.await(
                                "!document.querySelector('.verdict') || document.querySelector('.verdict.agrees') !== null");
                        int height = tab.value("document.documentElement.scrollHeight")
                                .asInt();
                        tab.screen(width, Math.min(height, 6000), width < 600 ? 2 : 1);
                        byte[] picture = tab.picture(false);
                        assertThat(picture).isNotEmpty();
                        Files.write(
                                folder.resolve(String.format(Locale.ROOT, "%s-%d-%s.png", file, width, scheme)),
                                picture);
                    }
                }
            }
        }
    }
}
