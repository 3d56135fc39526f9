package city.kaen.registration;

import city.kaen.ledger.Ledger;
import city.kaen.ledger.Upload;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/// The months that a city has statements for.
final class CityMonths {
    private CityMonths() {}

    static Set<YearMonth> of(Ledger ledger, String city) {
        Set<YearMonth> months = new TreeSet<>();
        for (Upload upload : ledger.uploads().all(city)) {
            if (upload instanceof Upload.Accepted accepted) {
                months.addAll(accepted.months());
            }
        }
        return months;
    }
}
