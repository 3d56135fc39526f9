package city.kaen.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kaen.cloud.Settings;
import city.kaen.ledger.memory.MemoryLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final AtomicLong milliseconds = new AtomicLong();
    private final InstantSource time = () -> Instant.ofEpochMilli(milliseconds.get());

    @Test
    void costsComputingByMemoryAndTime() {
        Meter meter = new Meter(
                new MemoryLedger(),
                clock(),
                2_048,
                new Settings(Map.of("KAEN_GRAMS_PER_GB_SECOND", "0.5", "KAEN_GRAMS_SOURCE", "a trial")));
        milliseconds.set(3_000);

        assertThat(meter.milliseconds()).isEqualTo(3_000);
        assertThat(meter.consumed().gigabyteSeconds()).isEqualTo("6");
        assertThat(meter.consumed().usd()).as("6 at 0.0000133334").isEqualTo("0.0000800004");
        assertThat(meter.consumed().gramsCo2e()).isEqualTo("3");
    }

    @Test
    void wantsASourceForWhatComputingEmits() {
        Settings bare = new Settings(Map.of("KAEN_GRAMS_PER_GB_SECOND", "0.5"));

        assertThatThrownBy(() -> new Meter(new MemoryLedger(), clock(), 1, bare))
                .hasMessageContaining("KAEN_GRAMS_SOURCE");
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }
}
