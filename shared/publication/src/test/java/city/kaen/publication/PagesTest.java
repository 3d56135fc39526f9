package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());

    private List<PublicFile> pages() {
        return publication.files().stream()
                .filter(file -> file.path().endsWith(".html"))
                .toList();
    }

    @Test
    void hasEveryPageInBothLanguages() {
        List<String> thai = names("th/");
        assertThat(thai).contains("index.html", "2025.html", "2026.html", "departments-2025.html", "data.html");
        assertThat(names("en/")).isEqualTo(thai);
    }

    @Test
    void everyLinkLeadsToAFileOfThePublication() {
        List<String> keys = publication.files().stream().map(publication::key).toList();
        for (PublicFile page : pages()) {
            Matcher link = LINK.matcher(PublishedFiles.text(page));
            while (link.find()) {
                String to = link.group(1);
                String key = URI.create("http://host/" + publication.prefix() + page.path())
                        .resolve(to)
                        .getPath()
                        .substring(1);
                assertThat(keys.contains(key)
                                || key.equals(Pointer.key(publication.city()))
                                || key.matches(
                                        "publications/sample/(templates/[a-z]+[.]xlsx|(th|en)/revisions[.]html)"))
                        .as(page.path() + " -> " + to)
                        .isTrue();
            }
        }
    }

    @Test
    void noPageNeedsInlineScriptOrStyle() {
        assertThat(pages())
                .allSatisfy(page -> assertThat(PublishedFiles.text(page))
                        .doesNotContain(" style=", " onclick=", "<style", "unsafe-")
                        .contains("default-src &#39;none&#39;"));
    }

    @Test
    void writesTheTotalToTheLastDigitAndTheYearOfTheReader() {
        assertThat(text("en/2025.html"))
                .contains("7,720.19172")
                .contains("7.72")
                .contains(">2025<");
        assertThat(text("th/2025.html"))
                .contains("7,720.19172")
                .contains(">2568<")
                .doesNotContain(">2025<");
    }

    @Test
    void aMonthWithoutDataHasNoColumn() {
        assertThat(text("en/2026.html").split("class=\"column\" x=", -1)).hasSize(8);
        assertThat(text("en/2026.html")).doesNotContain(">August<");
    }

    @Test
    void showsWhatIsNotCountedAndWhatWaits() {
        assertThat(text("en/departments-2025.html"))
                .contains("363")
                .contains("not counted again")
                .contains("606")
                .contains("no emission factor");
    }

    private List<String> names(String folder) {
        return pages().stream()
                .map(PublicFile::path)
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .toList();
    }

    private String text(String path) {
        return PublishedFiles.text(publication.find(path).orElseThrow());
    }
}
