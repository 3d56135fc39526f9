package city.kaen.ledger;

import city.kaen.city.CityProfile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Reads what counts in the months of a city, each judged by the twenty-four before it, and by the twenty-four after it
/// where a file came late. What was read of a month stays known in small, and whole until it is asked for where it is
/// not
/// too large, so that months asked for in order are read once each.
///
/// Like every reader, to be made after the marks were listed. Not for several threads.
public final class LiveReader {
    /// So many lines of months that were read before they were asked for are kept; beyond, a month is read twice.
    private static final int MOST_LINES_AHEAD = 200_000;

    private final Ledger ledger;
    private final String city;
    private final Function<YearMonth, SaidOfMonth> said;
    private final Optional<CityProfile> profile;
    private final NavigableMap<YearMonth, Past> past = new TreeMap<>();
    private final Map<Integer, List<YearMonth>> stated = new HashMap<>();
    private final Map<YearMonth, SaidOfMonth> ahead = new HashMap<>();
    private int linesAhead;

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
        SaidOfMonth known = ahead.remove(month);
        if (known == null) {
            return live(said.apply(month));
        }
        linesAhead -= lines(known);
        return live(known);
    }

    private LiveStatements live(SaidOfMonth month) {
        LiveStatements standing = Resolution.of(month, Doubts.NONE);
        past.put(month.month(), new Past(month, standing));
        if (month.committed().isEmpty()) {
            return standing;
        }
        boolean copies = month.committed().stream()
                .anyMatch(each -> !each.statement().figures().isEmpty());
        return Resolution.of(
                month,
                new Judgement(
                        before(month.month()),
                        copies ? after(month.month()) : Collections.emptyNavigableMap(),
                        profile,
                        month,
                        standing));
    }

    /// The amounts of a line's meter or place in the months before its own, oldest first, as far as they are stated.
    public List<BigDecimal> amountsBefore(LiveStatements.LiveLine line) {
        Past.Series series = Past.Series.of(line.version().department(), line.dataset(), line.line());
        return before(line.line().month()).values().stream()
                .flatMap(month -> month.amount(series).stream())
                .map(Past.Amount::amount)
                .toList();
    }

    /// The months of which what counts may follow from any of these: themselves, those after them that are judged by
    /// them, and those before them of which a file says the same as one of theirs.
    public NavigableSet<YearMonth> following(Collection<YearMonth> months) {
        NavigableSet<YearMonth> all = new TreeSet<>(months);
        for (YearMonth month : months) {
            all.addAll(stated(month.plusMonths(1), month.plusMonths(Judgement.MONTHS)));
            Past marked = past(month, true);
            before(month).forEach((earlier, then) -> {
                if (then.sharesFiguresWith(marked)) {
                    all.add(earlier);
                }
            });
        }
        return all;
    }

    private NavigableMap<YearMonth, Past> before(YearMonth month) {
        YearMonth first = month.minusMonths(Judgement.MONTHS);
        stated(first, month.minusMonths(1)).forEach(earlier -> past(earlier, false));
        return past.subMap(first, true, month, false);
    }

    private NavigableMap<YearMonth, Past> after(YearMonth month) {
        YearMonth last = month.plusMonths(Judgement.MONTHS);
        stated(month.plusMonths(1), last).forEach(later -> past(later, true));
        return past.subMap(month, false, last, true);
    }

    /// What stands in a month if nothing is in doubt.
    ///
    /// @param soon whether the month is likely to be asked for next
    private Past past(YearMonth month, boolean soon) {
        Past known = past.get(month);
        if (known != null) {
            return known;
        }
        SaidOfMonth read = said.apply(month);
        if (soon && linesAhead + lines(read) <= MOST_LINES_AHEAD) {
            ahead.put(month, read);
            linesAhead += lines(read);
        }
        Past then = new Past(read, Resolution.of(read, Doubts.NONE));
        past.put(month, then);
        return then;
    }

    private static int lines(SaidOfMonth month) {
        return month.committed().stream()
                .mapToInt(each -> each.statement().lines().size())
                .sum();
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
