package city.kaen.intake;

/// Writes the reference of findings, `docs/findings.md`, from the data that the findings themselves are made of.
final class FindingsReference {
    private FindingsReference() {}

    static String write() {
        StringBuilder text = new StringBuilder("""
                # Findings

                What a receipt can say of a file. Each code is permanent. BLOCKER and ERROR reject the file whole: mend it and send it again.
                WARNING and INFO accept it. Words in braces are filled in with what stands in the file. Written from `findings.csv`.
                """);
        for (Severity severity : Severity.values()) {
            text.append("\n## ").append(severity).append('\n');
            for (FindingText finding : FindingText.all()) {
                if (finding.severity() == severity) {
                    text.append("\n### `").append(finding.code()).append("`\n\n");
                    text.append("**")
                            .append(finding.titleEn())
                            .append("** · ")
                            .append(finding.titleTh())
                            .append("\n\n");
                    text.append("- ").append(finding.messageEn()).append('\n');
                    text.append("- ").append(finding.messageTh()).append('\n');
                }
            }
        }
        return text.toString();
    }
}
