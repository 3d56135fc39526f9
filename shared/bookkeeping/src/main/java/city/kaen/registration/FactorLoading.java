package city.kaen.registration;

import city.kaen.city.CityProfile;
import city.kaen.factor.EmissionFactor;
import city.kaen.factor.FactorProblem;
import city.kaen.factor.FactorSet;
import city.kaen.ledger.FactorSets;
import city.kaen.ledger.Ledger;
import city.kaen.reference.FactorFile;
import city.kaen.reference.FactorProblemText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Registers an uploaded factor set, or refuses it whole.
///
/// An edition is registered before the months it touches are marked, so that whoever computes a marked month sees it;
/// dying between the two is mended by loading the object again. Touched are the months in which a factor of either
/// edition holds that the other does not have.
final class FactorLoading {
    private final Ledger ledger;

    FactorLoading(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What to tell of one problem.
    record Told(int row, String code, String th, String en) {}

    /// @param edition what was registered, or empty
    record Result(Optional<String> edition, int factors, int months, List<Told> problems) {}

    Result load(String id, byte[] content) {
        FactorSet set = FactorFile.read(id, content);
        if (!set.isSound()) {
            return new Result(
                    Optional.empty(),
                    0,
                    0,
                    set.problems().stream().map(FactorLoading::told).toList());
        }
        FactorSets sets = ledger.factorSets();
        Optional<String> before = sets.current(id);
        List<EmissionFactor> old = before.map(edition -> sets.get(id, edition)).orElse(List.of());
        String edition = sets.register(id, set.factors());
        // Where nothing changed, an earlier run may have died before it marked: all it touches is marked again.
        List<EmissionFactor> changed =
                before.filter(edition::equals).isPresent() ? set.factors() : changed(old, set.factors());
        int months = 0;
        for (String city : ledger.cities().all()) {
            if (ledger.cities()
                    .find(city)
                    .map(CityProfile::factorSets)
                    .orElse(List.of())
                    .contains(id)) {
                Set<YearMonth> touched = new TreeSet<>(CityMonths.of(ledger, city));
                touched.removeIf(month -> changed.stream().noneMatch(factor -> factor.holdsIn(month)));
                ledger.dirtyMonths().mark(city, touched);
                months += touched.size();
            }
        }
        return new Result(Optional.of(edition), set.factors().size(), months, List.of());
    }

    private static List<EmissionFactor> changed(List<EmissionFactor> old, List<EmissionFactor> now) {
        Set<EmissionFactor> before = bare(old);
        Set<EmissionFactor> after = bare(now);
        List<EmissionFactor> changed = new ArrayList<>();
        before.stream().filter(factor -> !after.contains(factor)).forEach(changed::add);
        after.stream().filter(factor -> !before.contains(factor)).forEach(changed::add);
        return changed;
    }

    private static Set<EmissionFactor> bare(List<EmissionFactor> factors) {
        Set<EmissionFactor> bare = new HashSet<>();
        factors.forEach(factor -> bare.add(factor.in("")));
        return bare;
    }

    private static Told told(FactorProblem problem) {
        return new Told(
                problem.row(), problem.code(), FactorProblemText.thai(problem), FactorProblemText.english(problem));
    }
}
