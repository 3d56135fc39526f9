package city.kaen.ledger.memory;

import city.kaen.intake.Statement;
import city.kaen.ledger.ObjectVersion;
import city.kaen.ledger.Statements;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class MemoryStatements implements Statements {
    private record Name(String city, String key, String versionId, String dataset, YearMonth month) {}

    private final Map<Name, Committed> committed = new HashMap<>();

    @Override
    public synchronized void commit(ObjectVersion version, String sha256, List<Statement> statements) {
        for (Statement statement : statements) {
            committed.putIfAbsent(
                    new Name(
                            version.city(), version.key(), version.versionId(), statement.dataset(), statement.month()),
                    new Committed(version, sha256, statement));
        }
    }

    @Override
    public synchronized List<Committed> of(String city, YearMonth month) {
        return committed.entrySet().stream()
                .filter(entry -> entry.getKey().city.equals(city))
                .filter(entry -> entry.getKey().month.equals(month))
                .map(Map.Entry::getValue)
                .sorted(Committed.ORDER)
                .toList();
    }

    @Override
    public synchronized List<YearMonth> months(String city, int year) {
        return committed.keySet().stream()
                .filter(name -> name.city.equals(city))
                .map(Name::month)
                .filter(month -> month.getYear() == year)
                .distinct()
                .sorted()
                .toList();
    }
}
