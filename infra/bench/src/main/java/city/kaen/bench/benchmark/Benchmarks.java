package city.kaen.bench.benchmark;

import city.kaen.bench.Benchmark;
import city.kaen.bench.Growth;
import city.kaen.topology.Names;
import city.kaen.topology.Topology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All that is measured.
public final class Benchmarks {
    private static final int TWO_HUNDRED_THOUSAND = 200_000;
    private static final int TEN = 10;
    private static final int LONG_BEFORE = 36;
    private static final int SHORTLY_BEFORE = 12;
    private static final int HUNDRED_THOUSAND = 100_000;

    private final Stand stand;

    public Benchmarks(Stand stand) {
        this.stand = stand;
    }

    /// What there is to measure, in the order of the document.
    public List<Benchmark> all() throws IOException {
        Reading reading = new Reading(stand);
        List<Benchmark> all = new ArrayList<>(List.of(
                reading.csv(TWO_HUNDRED_THOUSAND),
                reading.xlsx(HUNDRED_THOUSAND),
                new WholeWay(stand).of(HUNDRED_THOUSAND),
                Warm.recompute(),
                Warm.publish()));
        ColdStart cold = new ColdStart(stand);
        Topology.kaen(Names.standard()).functions().forEach(function -> all.add(cold.of(function.name())));
        return all;
    }

    /// One benchmark by its name.
    public Optional<Benchmark> find(String name) throws IOException {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// Their names, for messages.
    public String names() throws IOException {
        return String.join(", ", all().stream().map(Benchmark::name).toList());
    }

    /// How costs grow with sizes.
    public List<Growth> growth(Consumer<String> progress) throws IOException, InterruptedException {
        Sizes sizes = new Sizes(stand, progress);
        List<Growth> growth =
                new ArrayList<>(sizes.rows(List.of(1_000, 10_000, HUNDRED_THOUSAND, TEN * HUNDRED_THOUSAND)));
        List<Integer> statements = List.of(96, 960, 9_600, 96_000);
        growth.add(sizes.statements("statements of earlier years", LONG_BEFORE, statements));
        growth.add(sizes.statements("statements of the months it is judged by", SHORTLY_BEFORE, statements));
        growth.add(sizes.cities(List.of(1, 10, 100, 1_000)));
        return growth;
    }
}
