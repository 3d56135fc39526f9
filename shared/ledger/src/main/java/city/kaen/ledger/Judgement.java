package city.kaen.ledger;

import city.kaen.check.Doubt;
import city.kaen.check.Usual;
import city.kaen.city.CityProfile;
import city.kaen.city.Department;
import city.kaen.city.Facility;
import city.kaen.intake.Line;
import city.kaen.inventory.Book;
import city.kaen.ledger.Past.Series;
import city.kaen.ledger.Statements.Committed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges the lines of one month by what stands in the months before it, by files that came earlier for any month near
/// it, and by what other departments say in it.
///
/// A pure function of all that was said: neither the order in which files were read nor when moves it. What stands in
/// the other months is taken as if nothing were in doubt there, so that a judgement never rests on another.
final class Judgement implements Doubts {
    /// How many months back a meter or place is known, and how many either way a file's figures.
    static final int MONTHS = 24;

    /// A confirmed amount is usual from then on: up to so many times it, nothing is in doubt.
    private static final BigDecimal TIMES_CONFIRMED = BigDecimal.TWO;

    /// A name with so many digits is the number of a meter, which exists once.
    private static final int METER_DIGITS = 5;

    /// A meter in one of the city's books.
    private record Claim(Book book, String meter, String activity) {}

    private final Past past;
    private final YearMonth month;
    private final YearMonth first;
    private final Optional<CityProfile> profile;
    private final Map<Claim, Map<String, ObjectVersion>> claims = new HashMap<>();
    private final IdentityHashMap<Committed, Optional<Doubt>> copies = new IdentityHashMap<>();

    /// @param past the months before, and those after it where a file has figures, as far as they are known
    /// @param said all that was said of the month
    /// @param standing what counts in it if nothing is in doubt
    Judgement(Past past, Optional<CityProfile> profile, SaidOfMonth said, LiveStatements standing) {
        this.past = past;
        this.month = said.month();
        this.first = first(month);
        this.profile = profile;
        if (departments(standing) < 2) {
            return; // nobody else has a meter of theirs
        }
        standing.live().forEach(each -> claim(each, each.version()));
        for (Committed each : said.committed()) {
            if (said.histories().getOrDefault(each.version().key(), List.of()).stream()
                    .anyMatch(upload -> upload instanceof Upload.Accepted
                            && upload.version().equals(each.version()))) {
                claimEarlier(each);
            }
        }
    }

    private static long departments(LiveStatements standing) {
        return standing.live().stream()
                .map(each -> each.version().department())
                .distinct()
                .count();
    }

    /// The first month that a month is judged by.
    static YearMonth first(YearMonth month) {
        return month.minusMonths(MONTHS);
    }

    /// The last month by whose files a month is judged.
    static YearMonth last(YearMonth month) {
        return month.plusMonths(MONTHS);
    }

    @Override
    public Optional<Doubt> of(Committed committed, Line line) {
        if (!line.confirmation().isEmpty()) {
            return Optional.empty();
        }
        return copies.computeIfAbsent(committed, this::copied)
                .or(() -> ofOther(committed, line))
                .or(() -> unusual(committed, line));
    }

    /// The figures of the whole file, which came earlier under another month: the one with the same lines is named,
    /// else the nearest.
    private Optional<Doubt> copied(Committed committed) {
        if (committed.statement().figures().isEmpty()) {
            return Optional.empty();
        }
        List<YearMonth> months = past.sameFigures(committed, first, last(month));
        return months.stream()
                .filter(other -> past.hasLinesOf(committed, other))
                .findFirst()
                .or(() -> months.stream().findFirst())
                .map(other -> Doubt.of(Doubt.SAME_FIGURES, other.toString()));
    }

    /// A meter that another department stated first.
    private Optional<Doubt> ofOther(Committed committed, Line line) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        return claimOf(committed, line)
                .flatMap(claim ->
                        claims.getOrDefault(claim, Map.of()).entrySet().stream().min(Map.Entry.comparingByValue()))
                .map(Map.Entry::getKey)
                .filter(first -> !first.equals(committed.version().department()))
                .map(first -> Doubt.of(Doubt.OTHER_DEPARTMENT, first));
    }

    /// An amount far from those of the months before, or from those beside it in its own file; unless the like was
    /// confirmed in one of the months before.
    private Optional<Doubt> unusual(Committed committed, Line line) {
        BigDecimal amount = line.quantity().amount();
        PastAmounts months = past.amounts(Series.of(committed, line));
        if (months.anyConfirmed(first, month, confirmed -> isLike(amount, confirmed))) {
            return Optional.empty();
        }
        return Usual.ofSorted(months.bySize(first, month))
                .flatMap(usual -> usual.doubt(amount, line.quantity().unit()))
                .or(() -> line.doubt().isEmpty() ? Optional.empty() : Optional.of(Doubt.of(line.doubt(), "")));
    }

    private static boolean isLike(BigDecimal amount, BigDecimal confirmed) {
        return amount.compareTo(confirmed.multiply(TIMES_CONFIRMED)) <= 0
                && amount.multiply(TIMES_CONFIRMED).compareTo(confirmed) >= 0;
    }

    private void claim(Committed committed, ObjectVersion version) {
        for (Line line : committed.statement().lines()) {
            claimOf(committed, line)
                    .ifPresent(claim -> claims.computeIfAbsent(claim, any -> new HashMap<>())
                            .merge(
                                    version.department(),
                                    version,
                                    (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
    }

    /// A department that states a meter now has it from when it first did, whatever it corrected since.
    private void claimEarlier(Committed committed) {
        for (Line line : committed.statement().lines()) {
            claimOf(committed, line)
                    .flatMap(claim -> Optional.ofNullable(claims.get(claim)))
                    .ifPresent(byDepartment -> byDepartment.computeIfPresent(
                            committed.version().department(),
                            (department, version) ->
                                    version.compareTo(committed.version()) <= 0 ? version : committed.version()));
        }
    }

    private Optional<Claim> claimOf(Committed committed, Line line) {
        if (!isNumber(line.meter())) {
            return Optional.empty();
        }
        Optional<Book> book = profile.flatMap(city -> city.findFacility(line.facility())
                .map(Facility::book)
                .or(() -> city.findDepartment(committed.version().department()).map(Department::book)));
        return Optional.of(new Claim(book.orElse(Book.OPERATIONS), line.meter(), line.activity()));
    }

    private static boolean isNumber(String meter) {
        int digits = 0;
        for (int i = 0; i < meter.length() && digits < METER_DIGITS; i++) {
            digits += Character.isDigit(meter.charAt(i)) ? 1 : 0;
        }
        return digits == METER_DIGITS;
    }
}
