package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxKeyTest {
    @Test
    void tellsCityDepartmentAndName() {
        InboxKey key =
                InboxKey.parse("inbox/kkc/engineering/2569/ไฟฟ้า +1.xlsx").orElseThrow();

        assertThat(key).isEqualTo(new InboxKey("kkc", "engineering", "2569/ไฟฟ้า +1.xlsx"));
        assertThat(key.fileName()).isEqualTo("ไฟฟ้า +1.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbox",
                "inbox/kkc/file.xlsx",
                "inbox/kkc/engineering/",
                "inbox//engineering/a.xlsx",
                "outbox/kkc/engineering/a.xlsx"
            })
    void findsNoPlaceForOtherKeys(String key) {
        assertThat(InboxKey.parse(key)).isEmpty();
    }
}
