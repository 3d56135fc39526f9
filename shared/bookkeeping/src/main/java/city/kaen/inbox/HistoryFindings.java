package city.kaen.inbox;

import city.kaen.check.Doubt;
import city.kaen.check.Usual;
import city.kaen.intake.Finding;
import city.kaen.intake.FindingText;
import city.kaen.intake.Line;
import city.kaen.intake.Origin;
import city.kaen.layout.Place;
import city.kaen.layout.Problem;
import city.kaen.ledger.LiveReader;
import city.kaen.ledger.LiveStatements;
import city.kaen.ledger.LiveStatements.Held;
import city.kaen.ledger.LiveStatements.LiveLine;
import city.kaen.ledger.ObjectVersion;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts into words what only shows beside what was reported before.
final class HistoryFindings {
    private static final String ZERO = "zero-after-figures";
    private static final String CONFIRMED = "confirmed";
    private static final Place NOWHERE = new Place(0, 0, -1);

    private final LiveReader reader;
    private final ObjectVersion version;
    private final Set<Origin> confirmed;

    /// @param told what was found in the file alone
    HistoryFindings(LiveReader reader, ObjectVersion version, List<Finding> told) {
        this.reader = reader;
        this.version = version;
        this.confirmed = told.stream()
                .filter(finding -> finding.code().equals(CONFIRMED))
                .map(Finding::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param after what counts in the file's months, with it
    /// @param held the file's held lines
    List<Finding> of(Map<YearMonth, LiveStatements> after, List<Held> held) {
        List<Finding> findings = new ArrayList<>();
        Set<YearMonth> copied = new HashSet<>();
        for (Held each : held) {
            boolean once = !each.doubt().code().equals(Doubt.SAME_FIGURES)
                    || copied.add(each.line().month());
            // What follows from the file alone was told when it was read.
            if (once && each.line().doubt().isEmpty()) {
                findings.add(finding(each));
            }
        }
        after.values()
                .forEach(live -> live.lines().stream()
                        .filter(line -> line.version().equals(version))
                        .forEach(line -> counting(line).ifPresent(findings::add)));
        return findings;
    }

    private Optional<Finding> counting(LiveLine line) {
        BigDecimal amount = line.line().quantity().amount();
        boolean open = line.line().confirmation().isEmpty()
                || confirmed.contains(line.line().origin());
        if (amount.signum() != 0 && open) {
            return Optional.empty();
        }
        List<BigDecimal> before = reader.amountsBefore(line);
        Optional<Usual> usual = Usual.of(before);
        if (amount.signum() == 0) {
            return usual.filter(any -> before.stream().allMatch(one -> one.signum() > 0))
                    .map(months ->
                            finding(ZERO, line.line(), "0", months.median().toPlainString(), Map.of()));
        }
        return usual.filter(months -> line.line().doubt().isEmpty()
                        && months.doubt(amount, line.line().quantity().unit()).isPresent())
                .map(months -> finding(
                        CONFIRMED,
                        line.line(),
                        amount.toPlainString(),
                        months.median().toPlainString(),
                        Map.of("reason", line.line().confirmation())));
    }

    private static Finding finding(Held held) {
        Line line = held.line();
        Doubt doubt = held.doubt();
        Problem words = new Problem("", NOWHERE, "", "", doubt.proposed(), doubt.words())
                .with("month", line.month().toString())
                .with("meter", line.meter());
        return FindingText.get(doubt.code())
                .of(
                        new Problem(
                                doubt.code(),
                                NOWHERE,
                                line.quantity().amount().toPlainString(),
                                doubt.expected(),
                                doubt.proposed(),
                                words.words()),
                        line.origin());
    }

    private static Finding finding(String code, Line line, String found, String expected, Map<String, String> words) {
        return FindingText.get(code).of(new Problem(code, NOWHERE, found, expected, "", words), line.origin());
    }
}
