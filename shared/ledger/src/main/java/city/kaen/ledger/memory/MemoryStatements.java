package city.kaen.ledger.memory;

import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Statements;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class MemoryStatements implements Statements {
    private record Month(String city, YearMonth month) {}

    private record Name(String key, String versionId, String dataset) {}

    private final Map<Month, Map<Name, Committed>> committed = new HashMap<>();

    @Override
    public synchronized void commit(ObjectVersion version, String sha256, List<Statement> statements) {
        for (Statement statement : statements) {
            committed
                    .computeIfAbsent(new Month(version.city(), statement.month()), month -> new HashMap<>())
                    .putIfAbsent(
                            new Name(version.key(), version.versionId(), statement.dataset()),
                            new Committed(version, sha256, statement));
        }
    }

    @Override
    public synchronized List<Committed> of(String city, YearMonth month) {
        return committed.getOrDefault(new Month(city, month), Map.of()).values().stream()
                .sorted(Committed.ORDER)
                .toList();
    }

    @Override
    public synchronized List<YearMonth> months(String city, int year) {
        return committed.keySet().stream()
                .filter(stated -> stated.city.equals(city))
                .map(Month::month)
                .filter(month -> month.getYear() == year)
                .sorted()
                .toList();
    }
}
