package city.kaen.layout;

import city.kaen.text.Folding;
import city.kaen.text.Resources;
import java.util.List;

/// Whether fuel is burnt in machines that stand where they are (generators, boilers, pumps) or in what drives, by the
/// words of `machine-words.csv`. A list of both is one of what drives, unless a row says otherwise.
final class Machines {
    private static final List<String> STANDS = words("stands");
    private static final List<String> DRIVES = words("drives");

    private Machines() {}

    private static List<String> words(String kind) {
        return Resources.rows(Machines.class, "machine-words.csv").stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> Folding.fold(row.get(1)))
                .toList();
    }

    /// Whether all that a table lists stands, by its titles and its headers.
    static boolean stand(Table table) {
        StringBuilder text = new StringBuilder(table.titles().text());
        table.columns()
                .forEach(column -> text.append(" / ").append(column.heading().text()));
        return stand(text.toString());
    }

    /// Whether a text speaks of a machine that stands, and of nothing that drives.
    static boolean stand(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String folded = Folding.fold(text);
        return STANDS.stream().anyMatch(word -> Folding.speaks(folded, word))
                && DRIVES.stream().noneMatch(word -> Folding.speaks(folded, word));
    }
}
