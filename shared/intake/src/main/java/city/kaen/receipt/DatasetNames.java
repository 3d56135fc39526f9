package city.kaen.receipt;

import city.kaen.receipt.Receipt.Words;
import city.kaen.text.Resources;
import java.util.Map;
import java.util.stream.Collectors;

/// What the datasets that departments report are called in Thai and in English, from `datasets.csv`.
public final class DatasetNames {
    private static final Map<String, Words> ALL = Resources.rows(DatasetNames.class, "datasets.csv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> new Words(row.get(1), row.get(2))));

    private DatasetNames() {}

    /// The names of a dataset; its id where it has none.
    public static Words of(String dataset) {
        return ALL.getOrDefault(dataset, new Words(dataset, dataset));
    }

    /// Whether a dataset has a name of its own.
    public static boolean has(String dataset) {
        return ALL.containsKey(dataset);
    }
}
