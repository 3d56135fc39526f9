package city.kaen.recalculation;

import city.kaen.city.CityProfile;
import city.kaen.ledger.Ledger;
import city.kaen.ledger.Revisions.Head;
import city.kaen.publication.Publications;
import city.kaen.publication.Releases;
import city.kaen.reference.ProfileJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// What a publication is made from, as one digest: the years, the profile, the factor editions in use, what was
/// released, and the software with the form it gives them. While it stays the same, there is nothing new to publish;
/// where it is another, the published bytes are not those that this software makes.
public final class MadeFrom {
    private MadeFrom() {}

    /// The digest, which a pointer carries.
    ///
    /// @param beside the digest of what lies beside the revisions
    public static String of(Head head, CityProfile profile, Ledger ledger, Releases releases, String beside) {
        StringBuilder all = new StringBuilder(Publications.form())
                .append('\n')
                .append(beside)
                .append('\n')
                .append(Software.digest())
                .append('\n');
        new TreeMap<>(head.years())
                .forEach((year, digest) ->
                        all.append(year).append(' ').append(digest).append('\n'));
        for (String set : ledger.factorSets().all()) {
            all.append(set)
                    .append(' ')
                    .append(ledger.factorSets().current(set).orElse(""))
                    .append('\n');
        }
        all.append(ProfileJson.write(profile)).append('\n');
        all.append(new String(releases.toJson(), StandardCharsets.UTF_8));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
