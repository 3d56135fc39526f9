package city.kaen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.factor.FactorLibrary;
import city.kaen.intake.Intake;
import city.kaen.intake.IntakeContext;
import city.kaen.intake.Intakes;
import city.kaen.intake.Statement;
import city.kaen.inventory.Book;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Upload;
import city.kaen.ledger.memory.MemoryLedger;
import city.kaen.receipt.Effects;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<String> DEPARTMENTS = List.of("works", "parks", "grid");
    private static final CityProfile CITY = new CityProfile(
            "kkc",
            "ก",
            "S",
            1,
            "1",
            2024,
            "AR5-TGO",
            List.of("TGO-2022", "TGO-GRID"),
            "TH",
            Set.of("I.2.2"),
            false,
            List.of(
                    new Department("works", "ช่าง", "Works", Book.OPERATIONS, "I.2", List.of("electricity"), 10),
                    new Department("parks", "สวน", "Parks", Book.OPERATIONS, "I.2", List.of("electricity"), 10),
                    new Department("grid", "ไฟฟ้า", "Grid", Book.COMMUNITY, "I.2", List.of("electricity"), 10)),
            List.of());

    /// Of the months before a file's, only what its department said is read. Read whole, they must tell the same.
    @Test
    void tellsWhatItWouldTellHadItReadAllThatOthersSaid() {
        int held = 0;
        int gained = 0;
        AtomicInteger own = new AtomicInteger();
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            MemoryLedger ledger = new MemoryLedger();
            ledger.cities().register(CITY, "{}");
            Ledger whole = whole(ledger, own);
            for (int drop = 0; drop < 12; drop++) {
                String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
                ObjectVersion version = new ObjectVersion(
                        "kkc",
                        department,
                        "inbox/kkc/" + department + "/" + random.nextInt(4) + ".csv",
                        "v" + drop,
                        FIRST.plusSeconds(drop));
                Intake intake = Intakes.read(
                        file(random).getBytes(StandardCharsets.UTF_8),
                        new IntakeContext(CITY, department, "a.csv", version.uploadedAt()));
                if (!(intake instanceof Intake.Accepted accepted)) {
                    continue;
                }
                commit(ledger, version, accepted);

                Effects told = Comparison.of(ledger, FactorLibrary.shipped(), CITY, version, accepted);

                assertThat(told)
                        .as("drop %d of seed %d", drop, seed)
                        .isEqualTo(Comparison.of(whole, FactorLibrary.shipped(), CITY, version, accepted));
                held += told.held().size();
                gained += told.gain()
                                .filter(gain -> gain.cityTotal().signum() != 0)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(held).isGreaterThan(20);
        assertThat(gained).isGreaterThan(100);
        assertThat(own)
                .as("months of which only a department's part was asked for")
                .hasValueGreaterThan(1000);
    }

    private static Ledger whole(MemoryLedger ledger, AtomicInteger asked) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("said") && arguments.length == 3) {
                        asked.incrementAndGet();
                        return ledger.said(arguments[0].toString(), (YearMonth) arguments[1]);
                    }
                    return method.invoke(ledger, arguments);
                });
    }

    private static void commit(MemoryLedger ledger, ObjectVersion version, Intake.Accepted accepted) {
        Set<YearMonth> months = new TreeSet<>();
        accepted.statements().stream().map(Statement::month).forEach(months::add);
        ledger.statements().commit(version, version.versionId(), accepted.statements());
        ledger.conclude(new Upload.Accepted(version, version.versionId(), months));
    }

    /// Some months of some meters near a hundred, one of ten far from it; two meters are numbers that more than one
    /// department may state.
    private static String file(Random random) {
        List<String> rows = new ArrayList<>(List.of("month,meter,kwh"));
        List<String> meters = List.of("A", "B", "20001234", "20005678");
        int first = random.nextInt(9);
        int months = 1 + random.nextInt(10 - first);
        for (int month = first; month < first + months; month++) {
            for (String meter : meters.subList(random.nextInt(2), 2 + random.nextInt(3))) {
                int amount = random.nextInt(10) == 0 ? 9_000 : 95 + random.nextInt(10);
                rows.add(YearMonth.of(2025, 3).plusMonths(month) + "," + meter + "," + amount);
            }
        }
        return String.join("\n", rows) + "\n";
    }
}
