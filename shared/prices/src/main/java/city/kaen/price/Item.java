package city.kaen.price;

/// Something that AWS charges for.
public enum Item {
    LAMBDA_REQUESTS,
    LAMBDA_GB_SECONDS,
    DYNAMODB_WRITE_UNITS,
    DYNAMODB_READ_UNITS,
    S3_WRITES,
    S3_READS,
    LOG_GIGABYTES,
    SCHEDULER_CALLS,
    ALARMS;

    /// The name in the table of prices, such as `lambda-requests`.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
