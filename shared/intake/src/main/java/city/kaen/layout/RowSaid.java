package city.kaen.layout;

import city.kaen.unit.StatedUnit;
import java.util.Optional;

/// What a row says of all its figures.
///
/// @param activity the activity it names, or empty
/// @param unit the unit it names
/// @param paid whether a cost above nothing stands in it
record RowSaid(
        String facility, String meter, String district, String activity, Optional<StatedUnit> unit, boolean paid) {
    /// The same at a place: a registered facility, or else the place's own name in the meter's stead.
    RowSaid at(String place, Places places) {
        Optional<String> id = places.find(place);
        if (id.isPresent()) {
            return new RowSaid(id.get(), meter, district, activity, unit, paid);
        }
        String named = meter.isEmpty() ? place : place + " / " + meter;
        return new RowSaid(facility, named, district, activity, unit, paid);
    }

    RowSaid in(String id) {
        return new RowSaid(id, meter, district, activity, unit, paid);
    }

    RowSaid paidBy(boolean cost) {
        return new RowSaid(facility, meter, district, activity, unit, cost);
    }
}
