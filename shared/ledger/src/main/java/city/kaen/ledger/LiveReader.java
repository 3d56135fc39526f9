package city.kaen.ledger;

import city.kaen.city.CityProfile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Reads what counts in the months of a city, each judged by the twenty-four before it. What was read of a month stays
/// known in small, so that months asked for in order are read once each.
///
/// Like every reader, to be made after the marks were listed. Not for several threads.
public final class LiveReader {
    private final Ledger ledger;
    private final String city;
    private final Function<YearMonth, SaidOfMonth> said;
    private final Optional<CityProfile> profile;
    private final Past past = new Past();
    private final Map<Integer, List<YearMonth>> stated = new HashMap<>();

    private LiveReader(Ledger ledger, Function<YearMonth, SaidOfMonth> said, String city) {
        this.ledger = ledger;
        this.city = city;
        this.said = said;
        this.profile = ledger.cities().find(city);
    }

    /// A reader of what counts now.
    public LiveReader(Ledger ledger, String city) {
        this(ledger, month -> ledger.said(city, month), city);
    }

    /// A reader of what counts in another view of what was said, such as that of an earlier moment.
    public LiveReader(Ledger ledger, String city, UnaryOperator<SaidOfMonth> view) {
        this(ledger, month -> view.apply(ledger.said(city, month)), city);
    }

    /// A reader of what counts where what was said of a month is read in a way of its own.
    public static LiveReader reading(Function<YearMonth, SaidOfMonth> said, Ledger ledger, String city) {
        return new LiveReader(ledger, said, city);
    }

    /// What counts in a month.
    public LiveStatements live(YearMonth month) {
        return live(said.apply(month));
    }

    private LiveStatements live(SaidOfMonth month) {
        List<Resolution> resolved = Resolution.of(month);
        LiveStatements standing = Resolution.standing(resolved);
        past.put(month.month(), standing);
        if (month.committed().isEmpty()) {
            return standing;
        }
        readBefore(month.month());
        return Resolution.without(new Judgement(past, profile, month, standing), resolved);
    }

    /// The amounts of a line's meter or place in the months before its own, oldest first, as far as they are stated.
    public List<BigDecimal> amountsBefore(LiveStatements.LiveLine line) {
        Past.Series series = Past.Series.of(line.version().department(), line.dataset(), line.line());
        YearMonth month = line.line().month();
        readBefore(month);
        return past.amounts(series).of(Judgement.first(month), month);
    }

    /// The months of which what counts may follow from any of these: themselves, and those after them that are judged
    /// by them.
    public NavigableSet<YearMonth> following(Collection<YearMonth> months) {
        NavigableSet<YearMonth> all = new TreeSet<>(months);
        for (YearMonth month : months) {
            all.addAll(stated(month.plusMonths(1), month.plusMonths(Judgement.MONTHS)));
        }
        return all;
    }

    /// Makes known what a month is judged by.
    private void readBefore(YearMonth month) {
        for (YearMonth earlier : stated(Judgement.first(month), month.minusMonths(1))) {
            if (!past.knows(earlier)) {
                past.put(earlier, LiveStatements.of(said.apply(earlier)));
            }
        }
    }

    /// The months of a span that have statements.
    private List<YearMonth> stated(YearMonth first, YearMonth last) {
        List<YearMonth> found = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            stated.computeIfAbsent(year, each -> ledger.statements().months(city, each)).stream()
                    .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                    .forEach(found::add);
        }
        return found;
    }
}
