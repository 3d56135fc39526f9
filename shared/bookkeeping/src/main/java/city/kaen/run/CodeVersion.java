package city.kaen.run;

/// Which version of Kaen this is.
public final class CodeVersion {
    public static final String TEXT = "0.1.0";

    private CodeVersion() {}
}
