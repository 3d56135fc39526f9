package city.kaen.publication.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `views/{yyyy}.json`: a year seen from other sides. None of it adds to the inventory: books overlap, since the
/// municipality's own electricity lies within the utility's, so each view keeps to one book.
///
/// @param inventory the totals gross and net of what sinks took up; BASIC holds no sink
/// @param organisations the municipality, and each member of the network, by the scopes of ISO 14064-1
/// @param electricity what grid electricity weighs by place and by contract; left out where no contract is stated
public record ViewsDocument(
        @JsonProperty("$schema") String schema,
        String contract,
        String city,
        YearDocument.Year year,
        String gwpSet,
        List<Net> inventory,
        List<Organisation> organisations,
        List<View> views,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Electricity> electricity) {
    public ViewsDocument {
        inventory = List.copyOf(inventory);
        organisations = List.copyOf(organisations);
        views = List.copyOf(views);
    }

    /// A total, what sinks took up, and what remains.
    public record Net(String total, BigDecimal grossKilograms, BigDecimal removedKilograms, BigDecimal netKilograms) {}

    /// The footprint of an organisation.
    ///
    /// @param roundedUpTonnes scope 1, 2 and 3 as TGO's form Fr-05 presents them: whole tonnes, rounded up
    /// @param outsideKilograms gases of the Montreal Protocol, in no scope
    /// @param biogenicKilograms biogenic CO2, in no scope
    public record Organisation(
            String id,
            Name name,
            BigDecimal scope1Kilograms,
            BigDecimal scope2Kilograms,
            BigDecimal scope3Kilograms,
            BigDecimal totalKilograms,
            List<BigDecimal> roundedUpTonnes,
            BigDecimal outsideKilograms,
            BigDecimal biogenicKilograms) {
        public Organisation {
            roundedUpTonnes = List.copyOf(roundedUpTonnes);
        }
    }

    /// One book by one word: `department`, `district`, `facility`, `facilityKind`, `activity`.
    public record View(String book, String by, List<Part> parts) {
        public View {
            parts = List.copyOf(parts);
        }
    }

    /// One part of a view.
    ///
    /// @param perPersonKilograms of a district or the whole book, where the population is known
    /// @param perSquareMetreKilograms of a facility whose floor area is stated
    public record Part(
            String of,
            BigDecimal kilogramsCo2e,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> perPersonKilograms,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BigDecimal> perSquareMetreKilograms) {}

    /// Grid electricity that is counted, location-based as in every total, and market-based beside it.
    public record Electricity(
            BigDecimal kilowattHours,
            BigDecimal underContractKilowattHours,
            BigDecimal locationBasedKilograms,
            BigDecimal marketBasedKilograms,
            List<String> sources) {
        public Electricity {
            sources = List.copyOf(sources);
        }
    }
}
