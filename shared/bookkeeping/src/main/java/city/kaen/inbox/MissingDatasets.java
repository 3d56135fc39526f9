package city.kaen.inbox;

import city.kaen.city.CityProfile;
import city.kaen.completeness.Completeness;
import city.kaen.completeness.Completeness.Reported;
import city.kaen.completeness.Expectation;
import city.kaen.completeness.Expectation.State;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.ObjectVersion;
import city.kaen.receipt.Receipt.Missing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What a department had not reported when a file of it came: of the last three whole months.
final class MissingDatasets {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int MONTHS = 3;

    private MissingDatasets() {}

    /// The last three whole months when a file came.
    static List<YearMonth> months(ObjectVersion version) {
        YearMonth last = YearMonth.from(version.uploadedAt().atZone(THAILAND)).minusMonths(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(before -> last.minusMonths(MONTHS - 1 - before))
                .toList();
    }

    /// @param live what counts in a month
    static List<Missing> of(CityProfile city, ObjectVersion version, Function<YearMonth, LiveStatements> live) {
        boolean expects = city.findDepartment(version.department())
                .filter(department -> !department.datasets().isEmpty())
                .isPresent();
        if (!expects) {
            return List.of();
        }
        LocalDate today = version.uploadedAt().atZone(THAILAND).toLocalDate();
        List<YearMonth> months = months(version);
        Set<Reported> reported = new HashSet<>();
        for (YearMonth month : months) {
            live.apply(month)
                    .live()
                    .forEach(one -> reported.add(new Reported(
                            one.version().department(), one.statement().dataset(), month)));
        }
        return Completeness.of(city, reported, months.getFirst(), months.getLast(), today).stream()
                .filter(one -> one.department().equals(version.department()) && one.state() != State.REPORTED)
                .map(MissingDatasets::missing)
                .toList();
    }

    private static Missing missing(Expectation expected) {
        return new Missing(
                expected.dataset(),
                expected.month().toString(),
                expected.due().toString(),
                expected.state() == State.MISSING);
    }
}
