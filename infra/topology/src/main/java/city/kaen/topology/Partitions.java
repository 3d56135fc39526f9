package city.kaen.topology;

/// Patterns of the table's partition keys, by what lies there. In a pattern `*` stands for any text.
final class Partitions {
    /// The cities and the digests of their profiles.
    static final String CITIES = "CITIES";
    /// The uploaded factor sets and their editions.
    static final String FACTORS = "FACTORS*";
    /// All that is kept of a city: what follows here, the head revision and the dirty months.
    static final String CITY = "CITY#*";
    /// What is to be computed and published, of all cities.
    static final String DIRTY = "DIRTY";
    /// What object versions say of the months.
    static final String STATEMENTS = "CITY#*#ACT#*";
    /// What became of object versions.
    static final String UPLOADS = "CITY#*#UPLOADS";
    /// Computed inventory years.
    static final String INVENTORIES = "CITY#*#INV#*";

    private Partitions() {}
}
