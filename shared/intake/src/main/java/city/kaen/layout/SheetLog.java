package city.kaen.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What became of each row of one sheet, and which facts each row states. Small for a million rows.
public final class SheetLog {
    private final String name;
    private int[] numbers = new int[256];
    private Fate[] fates = new Fate[256];
    private int[] firstFact = new int[256];
    private int size;
    private final List<Fact> facts = new ArrayList<>();

    SheetLog(String name) {
        this.name = name;
    }

    void begin(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            fates = Arrays.copyOf(fates, size * 2);
            firstFact = Arrays.copyOf(firstFact, size * 2);
        }
        numbers[size] = number;
        firstFact[size] = facts.size();
        fates[size] = Fate.BLANK;
        size++;
    }

    /// Gives the current row a fate, unless it has one that goes first.
    void fate(Fate fate) {
        if (fate.compareTo(fates[size - 1]) > 0) {
            fates[size - 1] = fate;
        }
    }

    /// Refuses a row that was read before.
    void refuse(int number) {
        int index = Arrays.binarySearch(numbers, 0, size, number);
        if (index >= 0) {
            fates[index] = Fate.REFUSED;
        }
    }

    /// Notes that the current row states a fact.
    void states(Fact fact) {
        facts.add(fact);
        fate(Fate.STATES);
    }

    /// How many facts its rows state.
    public int stated() {
        return facts.size();
    }

    /// How many of its rows state any.
    public int stating() {
        int rows = 0;
        for (int i = 0; i < size; i++) {
            rows += fates[i] == Fate.STATES ? 1 : 0;
        }
        return rows;
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    /// The row's number, as a spreadsheet counts it.
    public int number(int index) {
        return numbers[index];
    }

    public Fate fate(int index) {
        return fates[index];
    }

    /// The facts that a row states.
    public List<Fact> facts(int index) {
        int end = index + 1 < size ? firstFact[index + 1] : facts.size();
        return facts.subList(firstFact[index], end);
    }
}
