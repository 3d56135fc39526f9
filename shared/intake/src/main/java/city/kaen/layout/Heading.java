package city.kaen.layout;

import city.kaen.text.When;
import city.kaen.unit.StatedUnit;
import java.util.Optional;
import java.util.OptionalInt;

/// What a column's header says, all its tiers together.
///
/// @param text the header as it stands, tiers joined by ` / `
/// @param year the common year it names
/// @param fiscal whether that year is a fiscal one
/// @param month the month it names
record Heading(
        Meaning meaning,
        String text,
        OptionalInt year,
        boolean fiscal,
        Optional<When> month,
        Optional<StatedUnit> unit,
        Optional<ActivityWords.Spoken> activity) {
    Heading as(Meaning other) {
        return new Heading(other, text, year, fiscal, month, unit, activity);
    }

    /// The same of an activity.
    Heading of(ActivityWords.Spoken spoken) {
        return new Heading(meaning, text, year, fiscal, month, unit, Optional.of(spoken));
    }

    /// The same, its year being a fiscal one if so said.
    Heading fiscalIf(boolean said) {
        return said ? new Heading(meaning, text, year, true, month, unit, activity) : this;
    }
}
