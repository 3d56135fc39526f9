package city.kaen.publication.document;

/// The four totals of the GPC over some set of cells. They overlap: BASIC lies within BASIC+.
public record TotalsDocument(Figure basic, Figure basicPlus, Figure territorial, Figure otherScope3) {}
