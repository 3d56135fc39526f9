package city.kaen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.layout.LayoutProfile;
import city.kaen.reference.LayoutJson;
import org.junit.jupiter.api.Test;

/// What every form of [Layouts] must do.
public abstract class LayoutsContract {
    private static final String FIRST = "{\"id\": \"cards\", \"headers\": [\"วันที่\", \"ลิตร\"]}";
    private static final String SECOND = FIRST.replace("ลิตร", "ปริมาณ");

    /// An empty ledger.
    protected abstract Ledger ledger();

    @Test
    void keepsEveryEditionAsItCame() {
        Layouts layouts = ledger().layouts();
        LayoutProfile first = keep(layouts, "kkc", FIRST);
        LayoutProfile second = keep(layouts, "kkc", SECOND);

        assertThat(layouts.all("kkc")).containsExactlyInAnyOrder(first.name(), second.name());
        assertThat(layouts.find("kkc", first.name())).contains(FIRST);
        assertThat(layouts.find("kkc", second.name())).contains(SECOND);
    }

    @Test
    void keepsAnEditionOnce() {
        Layouts layouts = ledger().layouts();

        assertThat(keep(layouts, "kkc", FIRST).name())
                .isEqualTo(keep(layouts, "kkc", FIRST).name());
        assertThat(layouts.all("kkc")).hasSize(1);
    }

    @Test
    void keepsCitiesApart() {
        Layouts layouts = ledger().layouts();
        LayoutProfile layout = keep(layouts, "kkc", FIRST);

        assertThat(layouts.all("kk")).isEmpty();
        assertThat(layouts.find("kk", layout.name())).isEmpty();
        assertThat(layouts.find("kkc", "cards@000000000000")).isEmpty();
    }

    private static LayoutProfile keep(Layouts layouts, String city, String json) {
        LayoutProfile layout = LayoutJson.parse(json);
        layouts.keep(city, layout, json);
        return layout;
    }
}
