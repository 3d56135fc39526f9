package city.kaen.layout;

import java.util.ArrayList;
import java.util.List;

/// The texts of a column's header, tier by tier, where a group's stands over its first column only or is merged.
final class HeaderTiers {
    private final SheetHead head;

    HeaderTiers(SheetHead head) {
        this.head = head;
    }

    List<String> of(int column, int top, int bottom, int left) {
        List<String> tiers = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            String shown = head.shown(row, column);
            if (shown.isEmpty() && row < bottom && !head.shown(row + 1, column).isEmpty()) {
                shown = fromLeft(row, column, left);
            }
            tiers.add(shown);
        }
        return tiers;
    }

    /// A group's header stands over its first column only where cells cannot be merged.
    private String fromLeft(int row, int column, int left) {
        for (int other = column - 1; other >= left; other--) {
            String shown = head.shown(row, other);
            if (!shown.isEmpty()) {
                return head.span(row, other) > 1 ? "" : shown;
            }
            if (head.shown(row + 1, other).isEmpty()) {
                return "";
            }
        }
        return "";
    }
}
