package city.kaen.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.publication.check.CheckReport;
import city.kaen.publication.check.NotPublishedException;
import city.kaen.publication.check.PublicationCheck;
import city.kaen.publication.form.Form;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationCheckTest {
    private final Publication publication = Publications.of(SampleInventory.PROFILE, SampleInventory.years());
    private final Map<String, byte[]> served = new HashMap<>();

    @BeforeEach
    void publish() {
        publication
                .files()
                .forEach(file ->
                        served.put(publication.key(file).substring("publications/sample/".length()), file.content()));
        served.put(
                "latest.json",
                Pointer.provisional(publication, 3, Instant.EPOCH).toJson());
    }

    @Test
    void aRightPublicationAgreesToTheLastDigit() {
        CheckReport report = check();
        assertThat(report.differences()).isEmpty();
        assertThat(report.digest()).isEqualTo(publication.digest());
        assertThat(report.steps())
                .contains("latest.json points to revision 3 of sample")
                .contains("the SHA-256 of manifest.json is the name of the publication")
                .anyMatch(step -> step.startsWith("2025: the sums of"));
    }

    @Test
    void namesTheRowTheCellAndTheTotalsOfATamperedQuantity() {
        tamper("activity/2025.csv", ",1001.4,kWh,", ",1001.5,kWh,");
        CheckReport report = check();
        // Factors of the test inventory are in no library, so a row is taken as written: the file betrays itself.
        assertThat(report.differences())
                .containsExactly("activity/2025.csv: its SHA-256 is not what manifest.json says");
    }

    @Test
    void namesTheCellAndTheTotalsOfATamperedMass() {
        tamper("activity/2025.csv", ",500.59986,", ",500.59987,");
        assertThat(check().differences())
                .anyMatch(line -> line.matches(
                        "years/2025.json, cell I.2.2: adds up to 6040.1917[0-9]+, published as 6040.19172"))
                .anyMatch(line -> line.startsWith("years/2025.json, total, basic: adds up to "));
    }

    @Test
    void namesAScopeWhosePublishedFigureWasTampered() {
        tamper("years/2025.json", "\"AR5-TGO\": \"6040.19172\"", "\"AR5-TGO\": \"6040.19173\"");
        assertThat(check().differences())
                .contains("years/2025.json: its SHA-256 is not what manifest.json says")
                .contains("years/2025.json, scope 2, basic: adds up to 6040.19172, published as 6040.19173");
    }

    @Test
    void namesAFileThatIsGone() {
        served.remove("r/" + publication.digest() + "/exports/2025-crf.csv");
        assertThat(check().differences())
                .containsExactly("exports/2025-crf.csv: manifest.json names it, but it is not there");
    }

    @Test
    void namesASharedFileThatWasTampered() {
        served.put(Form.FOLDER + "assets/verify.mjs", "verdict.agrees()".getBytes(StandardCharsets.UTF_8));
        assertThat(check().differences())
                .containsExactly("assets/verify.mjs: its SHA-256 is not what manifest.json says");
    }

    @Test
    void aChangedManifestIsNotThePublicationItsNameSays() {
        tamper("manifest.json", "\"contract\"", " \"contract\"");
        assertThat(check().differences())
                .containsExactly("manifest.json: its SHA-256 is not the name of the publication");
    }

    @Test
    void checksAnOlderPublicationByItsDigest() {
        served.remove("latest.json");
        assertThat(PublicationCheck.named(this::find, publication.digest()).agrees())
                .isTrue();
    }

    @Test
    void saysThatNothingIsPublishedWhereThereIsNoPointer() {
        served.clear();
        assertThatThrownBy(this::check)
                .isInstanceOf(NotPublishedException.class)
                .hasMessageContaining("latest.json is not there");
    }

    private CheckReport check() {
        return PublicationCheck.newest(this::find);
    }

    private Optional<byte[]> find(String path) {
        return Optional.ofNullable(served.get(path));
    }

    private void tamper(String path, String from, String to) {
        String key = "r/" + publication.digest() + "/" + path;
        String text = new String(Objects.requireNonNull(served.get(key)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        served.put(
                key,
                (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.UTF_8));
    }
}
