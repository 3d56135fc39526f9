package city.kaen.run;

import city.kaen.recalculation.Software;

/// Which version of Kaen this is.
public final class CodeVersion {
    public static final String TEXT = "0.1.0";

    private static final int DIGITS = 12;

    private CodeVersion() {}

    /// The version and, behind a plus sign, the first digits of the digest of the classes that compute and draw, so
    /// that two builds of one version are told apart.
    static String exact() {
        return TEXT + "+" + Software.digest().substring(0, DIGITS);
    }
}
