package city.kaen.intake;

import city.kaen.activity.Quantity;
import java.time.YearMonth;

/// One activity quantity of one facility in one month.
///
/// @param facility the facility's id, or empty: the department as a whole
/// @param meter the meter or plate as the file names it, or empty; never published
/// @param activity the id of the activity
/// @param subSector the GPC sub-sector where the file itself states it (a tariff, a customer group), or empty
/// @param district the district where the file itself states it, or empty
/// @param doubt why the file itself speaks against it, as the code of a finding, or empty; it does not count until
/// confirmed
/// @param confirmation the reason by which its sender confirms it, or empty
public record Line(
        String facility,
        String meter,
        String activity,
        String subSector,
        String district,
        YearMonth month,
        Quantity quantity,
        Origin origin,
        String doubt,
        String confirmation) {

    /// A line that nothing in its file speaks against.
    public Line(
            String facility,
            String meter,
            String activity,
            String subSector,
            String district,
            YearMonth month,
            Quantity quantity,
            Origin origin) {
        this(facility, meter, activity, subSector, district, month, quantity, origin, "", "");
    }

    /// The same line, doubted or confirmed.
    public Line remarked(String doubted, String confirmed) {
        return new Line(facility, meter, activity, subSector, district, month, quantity, origin, doubted, confirmed);
    }

    /// What makes two lines speak of the same thing: all but the quantity and the place in the file.
    public Identity identity() {
        return new Identity(facility, meter, activity, subSector, district, month);
    }

    /// The identity of a line; two files that share one speak of the same fact.
    public record Identity(
            String facility, String meter, String activity, String subSector, String district, YearMonth month) {
        /// Written out, as the first compiler takes long over what records bring: a month has 100,000 of these.
        @Override
        public int hashCode() {
            int hash = meter.hashCode() * 31 + facility.hashCode();
            hash = hash * 31 + activity.hashCode();
            hash = hash * 31 + subSector.hashCode();
            hash = hash * 31 + district.hashCode();
            return hash * 31 + month.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that
                    && meter.equals(that.meter)
                    && facility.equals(that.facility)
                    && activity.equals(that.activity)
                    && subSector.equals(that.subSector)
                    && district.equals(that.district)
                    && month.equals(that.month);
        }
    }
}
