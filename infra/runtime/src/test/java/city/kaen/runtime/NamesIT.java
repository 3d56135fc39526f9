package city.kaen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.kaen.cloud.ObjectStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/// Files of every name that S3 holds, dropped into the emulator and answered by the packaged function, told of them by
/// events in which their keys are encoded as S3 does.
class NamesIT {
    private static final String FOLDER = "inbox/named/engineering/";
    private static final int LONGEST = 1024 - FOLDER.length();

    /// S3 itself holds these; the emulator's server refuses such a path, or takes it for another.
    private static final List<String> NOT_IN_THE_EMULATOR = List.of("a\0b.csv");

    private static final List<String> NAMES = List.of(
            "ไฟฟ้า 2569 +1 (ล่าสุด).csv",
            "two  spaces .csv",
            "a+b.csv",
            "100%.csv",
            "a%2Fb%20c.csv",
            "a\r\nSet-Cookie: b.csv",
            "a\tb.csv",
            "folder/in a folder/a.csv",
            "a..b.csv",
            "..",
            "../../../other/dept/a.csv",
            "<script>alert('1')</script>&amp;.csv",
            "=cmd|' C calc'!A0.csv",
            "\u202Evsc.exe",
            "e\u0301😀.csv",
            "x".repeat(LONGEST),
            "ก".repeat(LONGEST / 3));

    @TempDir
    private Path folder;

    @Test
    void everyNameIsAnsweredOnceFromItsEvent() {
        try (FaultyCity city = new FaultyCity(folder)) {
            city.register(List.of("named"));
            assertThat(NOT_IN_THE_EMULATOR)
                    .as("what the emulator holds is to be answered, too")
                    .noneMatch(name -> isHeld(city.store(), FOLDER + name));
            try (PackagedFunction validate = city.start("validate-upload");
                    PackagedFunction audit = city.start("audit-ledger")) {
                for (int i = 0; i < NAMES.size(); i++) {
                    String event = dropped(city, NAMES.get(i), i);
                    assertThat(validate.invoke(event)).as(NAMES.get(i)).isInstanceOf(Answer.Returned.class);
                    assertThat(validate.invoke(event)).as(NAMES.get(i)).isInstanceOf(Answer.Returned.class);
                }
                // Their logs are read by threads of their own, which may be behind their answers.
                await().untilAsserted(() -> {
                    for (String verdict : List.of("accepted", "done-before")) {
                        assertThat(validate.log().stream().filter(line -> line.contains("\"verdict\":\"" + verdict)))
                                .as(verdict)
                                .hasSize(NAMES.size());
                    }
                });
                assertThat(city.ledger().live("named", YearMonth.of(2025, 1)).lines())
                        .hasSize(NAMES.size());
                assertThat(city.store().list("kaen-receipts", "receipts/named/engineering/"))
                        .as("a page, a checked copy and the receipt of each, in the department's own folder")
                        .hasSize(3 * NAMES.size());

                assertThat(audit.invoke("{\"nominal\":\"2026-11-23T02:00:00Z\",\"city\":\"named\"}"))
                        .isInstanceOf(Answer.Returned.class);
                await().untilAsserted(() ->
                        assertThat(String.join("\n", audit.log())).contains("\"verdict\":\"sound\",\"healed\":0"));
            }
        }
    }

    private static boolean isHeld(ObjectStore store, String key) {
        try {
            store.put("kaen-inbox", key, new byte[1], Map.of());
        } catch (SdkException e) {
            return false;
        }
        return store.list("kaen-inbox", "").stream().anyMatch(head -> head.key().equals(key));
    }

    private static String dropped(FaultyCity city, String name, int meter) {
        String key = FOLDER + name;
        city.store()
                .put(
                        "kaen-inbox",
                        key,
                        FaultyCity.oneMeter("M-" + meter, "2025-01").getBytes(StandardCharsets.UTF_8),
                        Map.of());
        String version = city.store().head("kaen-inbox", key, "").orElseThrow().versionId();
        return """
                {"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
                  "s3": {"bucket": {"name": "kaen-inbox"}, "object": {"key": "%s", "versionId": "%s", "sequencer": "00"}}}]}
                """.formatted(URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"), version);
    }
}
