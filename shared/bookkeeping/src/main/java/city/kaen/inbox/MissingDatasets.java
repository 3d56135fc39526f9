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

/// What a department had not reported when a file of it came: of the last three whole months.
final class MissingDatasets {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int MONTHS = 3;

    private MissingDatasets() {}

    /// @param live what counts in a month
    static List<Missing> of(CityProfile city, ObjectVersion version, Function<YearMonth, LiveStatements> live) {
        boolean expects = city.findDepartment(version.department())
                .filter(department -> !department.datasets().isEmpty())
                .isPresent();
        if (!expects) {
            return List.of();
        }
        LocalDate today = version.uploadedAt().atZone(THAILAND).toLocalDate();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        YearMonth first = last.minusMonths(MONTHS - 1);
        Set<Reported> reported = new HashSet<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth each = month;
            live.apply(month)
                    .live()
                    .forEach(one -> reported.add(new Reported(
                            one.version().department(), one.statement().dataset(), each)));
        }
        return Completeness.of(city, reported, first, last, today).stream()
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
