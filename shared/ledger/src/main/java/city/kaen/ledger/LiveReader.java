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
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// Reads what counts in the months of a city, each judged by the twenty-four before it, and by the files of the
/// twenty-four after it. What was read of a month stays known in small, and whole until it is asked for where it is not
/// too large, so that months asked for in order are read once each.
///
/// Like every reader, to be made after the marks were listed. Not for several threads.
public final class LiveReader {
    /// So many lines of months that were read before they were asked for are kept; beyond, a month is read twice.
    private static final int MOST_LINES_AHEAD = 200_000;

    /// A month as it was read.
    private record Read(SaidOfMonth said, List<Resolution> resolved, LiveStatements standing) {
        static Read of(SaidOfMonth said) {
            List<Resolution> resolved = Resolution.of(said);
            return new Read(said, resolved, Resolution.standing(resolved));
        }

        int lines() {
            return said.committed().stream()
                    .mapToInt(each -> each.statement().lines().size())
                    .sum();
        }

        boolean hasFigures() {
            return said.committed().stream()
                    .anyMatch(each -> !each.statement().figures().isEmpty());
        }
    }

    private final Function<YearMonth, SaidOfMonth> said;
    private final IntFunction<List<YearMonth>> months;
    private final Optional<CityProfile> profile;
    private final Past past = new Past();
    private final Map<Integer, List<YearMonth>> stated = new HashMap<>();
    private final Map<YearMonth, Read> ahead = new HashMap<>();
    private int linesAhead;

    private LiveReader(
            Function<YearMonth, SaidOfMonth> said, IntFunction<List<YearMonth>> months, Optional<CityProfile> profile) {
        this.said = said;
        this.months = months;
        this.profile = profile;
    }

    private LiveReader(Ledger ledger, String city, Optional<CityProfile> profile, UnaryOperator<SaidOfMonth> view) {
        this(
                month -> view.apply(ledger.said(city, month)),
                year -> ledger.statements().months(city, year),
                profile);
    }

    /// A reader of what counts now, of a city whose profile is at hand.
    public LiveReader(Ledger ledger, CityProfile city) {
        this(ledger, city, UnaryOperator.identity());
    }

    /// A reader of what counts in another view, of a city whose profile is at hand.
    public LiveReader(Ledger ledger, CityProfile city, UnaryOperator<SaidOfMonth> view) {
        this(ledger, city.slug(), Optional.of(city), view);
    }

    /// A reader of what counts now.
    public LiveReader(Ledger ledger, String city) {
        this(ledger, city, UnaryOperator.identity());
    }

    /// A reader of what counts in another view of what was said, such as that of an earlier moment.
    public LiveReader(Ledger ledger, String city, UnaryOperator<SaidOfMonth> view) {
        this(ledger, city, ledger.cities().find(city), view);
    }

    /// A reader of what counts where what was said of a month is read in a way of its own.
    ///
    /// @param months the months of a year that have statements
    public static LiveReader reading(
            Function<YearMonth, SaidOfMonth> said, IntFunction<List<YearMonth>> months, Optional<CityProfile> profile) {
        return new LiveReader(said, months, profile);
    }

    /// What counts in a month.
    public LiveStatements live(YearMonth month) {
        Read read = taken(month);
        if (read.said().committed().isEmpty()) {
            return read.standing();
        }
        readBefore(month);
        if (read.hasFigures()) {
            stated(month.plusMonths(1), Judgement.last(month)).forEach(later -> makeKnown(later, true));
        }
        return Resolution.without(new Judgement(past, profile, read.said(), read.standing()), read.resolved());
    }

    private Read taken(YearMonth month) {
        Read known = ahead.remove(month);
        if (known != null) {
            linesAhead -= known.lines();
            return known;
        }
        Read read = Read.of(said.apply(month));
        past.put(read.said(), read.standing());
        return read;
    }

    /// The amounts of a line's meter or place in the months before its own, oldest first, as far as they are stated.
    public List<BigDecimal> amountsBefore(LiveStatements.LiveLine line) {
        Past.Series series = Past.Series.of(line.version().department(), line.dataset(), line.line());
        YearMonth month = line.line().month();
        readBefore(month);
        return past.amounts(series).of(Judgement.first(month), month);
    }

    /// The months of which what counts may follow from any of these: themselves, those after them that are judged by
    /// them, and those before them of which a file says the same as one of theirs.
    public NavigableSet<YearMonth> following(Collection<YearMonth> months) {
        NavigableSet<YearMonth> all = new TreeSet<>(months);
        for (YearMonth month : months) {
            all.addAll(stated(month.plusMonths(1), Judgement.last(month)));
            makeKnown(month, true);
            if (past.hasFigures(month)) {
                readBefore(month).stream()
                        .filter(earlier -> past.shareFigures(earlier, month))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /// Makes known what a month is judged by, and says which months that is.
    private List<YearMonth> readBefore(YearMonth month) {
        List<YearMonth> before = stated(Judgement.first(month), month.minusMonths(1));
        before.forEach(earlier -> makeKnown(earlier, false));
        return before;
    }

    /// @param soon whether the month is likely to be asked for next
    private void makeKnown(YearMonth month, boolean soon) {
        if (past.knows(month)) {
            return;
        }
        Read read = Read.of(said.apply(month));
        past.put(read.said(), read.standing());
        if (soon && linesAhead + read.lines() <= MOST_LINES_AHEAD) {
            ahead.put(month, read);
            linesAhead += read.lines();
        }
    }

    /// The months of a span that have statements.
    private List<YearMonth> stated(YearMonth first, YearMonth last) {
        List<YearMonth> found = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            stated.computeIfAbsent(year, months::apply).stream()
                    .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                    .forEach(found::add);
        }
        return found;
    }
}
