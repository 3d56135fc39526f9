package city.kaen.ledger.memory;

import city.kaen.inventory.InventoryYear;
import city.kaen.ledger.Revisions;
import city.kaen.ledger.encoding.Digests;
import city.kaen.ledger.encoding.YearBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryRevisions implements Revisions {
    private record Name(String city, int year, String digest) {}

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Long> turns = new HashMap<>();
    private final Map<String, String> holds = new HashMap<>();
    private final Map<String, List<Head>> moved = new HashMap<>();
    private final Map<Name, InventoryYear> years = new HashMap<>();

    @Override
    public synchronized Optional<Head> head(String city) {
        return Optional.ofNullable(heads.get(city));
    }

    @Override
    public synchronized String keep(String city, InventoryYear year) {
        String digest = Digests.sha256(YearBytes.of(year));
        years.put(new Name(city, year.year(), digest), year);
        return digest;
    }

    @Override
    public synchronized InventoryYear get(String city, int year, String digest) {
        InventoryYear kept = years.get(new Name(city, year, digest));
        if (kept == null) {
            throw new IllegalStateException("no inventory " + digest + " of " + year + " is kept for " + city);
        }
        return kept;
    }

    @Override
    public synchronized boolean advance(String city, Optional<Head> from, Head to) {
        if (!head(city).equals(from)) {
            return false;
        }
        turns.merge(city, 1L, Long::sum);
        move(city, to);
        return true;
    }

    @Override
    public synchronized List<Head> history(String city) {
        return List.copyOf(moved.getOrDefault(city, List.of()));
    }

    @Override
    public synchronized boolean rollBack(String city, Turn turn, Head to, String why) {
        boolean first = advance(city, turn, to);
        if (first) {
            holds.put(city, why);
        }
        return first;
    }

    private void move(String city, Head to) {
        heads.put(city, to);
        holds.remove(city);
        moved.computeIfAbsent(city, slug -> new ArrayList<>()).add(to);
    }

    @Override
    public synchronized Turn turn(String city) {
        return new Turn(head(city), turns.getOrDefault(city, 0L), Optional.ofNullable(holds.get(city)));
    }

    @Override
    public synchronized boolean advance(String city, Turn turn, Head to) {
        boolean first = confirm(city, turn);
        if (first) {
            move(city, to);
        }
        return first;
    }

    @Override
    public synchronized boolean confirm(String city, Turn turn) {
        if (turns.getOrDefault(city, 0L) != turn.number()) {
            return false;
        }
        turns.merge(city, 1L, Long::sum);
        holds.remove(city);
        return true;
    }
}
