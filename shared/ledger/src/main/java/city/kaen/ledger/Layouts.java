package city.kaen.ledger;

import city.kaen.layout.LayoutProfile;
import java.util.List;
import java.util.Optional;

/// The layouts that operators have taught, every edition of them. An edition is written once and kept for good, so that
/// what a statement was read by can always be looked up. Which layout stands at a moment, the reference bucket says.
public interface Layouts {
    /// The names of a city's editions, in order: `bangkok-waste@5d41402abc4b`.
    List<String> all(String city);

    /// The document of an edition, as it came.
    Optional<String> find(String city, String name);

    /// Keeps an edition.
    ///
    /// @param json the document as it came, checked
    void keep(String city, LayoutProfile layout, String json);
}
