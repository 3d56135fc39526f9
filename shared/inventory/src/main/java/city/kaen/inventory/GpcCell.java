package city.kaen.inventory;

/// One cell of the GPC: a source of emissions that a city reports. Scope and membership are facts of the protocol,
/// never read off the reference.
///
/// @param ref the reference: `I.2.2`, `V.1`
/// @param scope 1, 2 or 3; in waste it is not the last digit of the reference
/// @param sector the name of its sector
/// @param subSector the name of its sub-sector
/// @param inBasic whether a BASIC total holds it
/// @param inBasicPlus whether a BASIC+ total holds it
/// @param inTerritorial whether the total of what is emitted inside the boundary holds it
/// @param otherScope3 whether it is reported as other scope 3, outside those totals
public record GpcCell(
        String ref,
        int scope,
        String sector,
        String subSector,
        String description,
        boolean inBasic,
        boolean inBasicPlus,
        boolean inTerritorial,
        boolean otherScope3) {

    /// The reference of its sector: `I` to `VI`.
    public String sectorRef() {
        return ref.substring(0, ref.indexOf('.'));
    }

    /// The reference of its sub-sector: `I.2` of `I.2.2`; a cell such as `V.1` is its own.
    public String subSectorRef() {
        int first = ref.indexOf('.');
        int last = ref.lastIndexOf('.');
        return first == last ? ref : ref.substring(0, last);
    }
}
