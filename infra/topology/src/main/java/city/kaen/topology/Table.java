package city.kaen.topology;

/// The table, paid by use. Its keys are text.
///
/// @param partitionKey the attribute that is the partition key
/// @param sortKey the attribute that is the sort key
public record Table(String name, String partitionKey, String sortKey) {}
