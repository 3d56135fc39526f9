package city.kaen.publication.page;

import static city.kaen.publication.page.Html.at;
import static city.kaen.publication.page.Html.cls;
import static city.kaen.publication.page.Html.el;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The scale of a chart of tonnes: lines at round numbers, each with its number to the left, and the unit above them.
///
/// @param floor where nothing is drawn
/// @param height of the most
/// @param width of what lies to the right of the numbers
record Gridlines(int floor, int height, int width) {
    /// The room to the left of a chart that the numbers take.
    static final int GUTTER = 52;

    /// The room above a chart that the unit takes.
    static final int HEAD = 18;

    private static final int LINES = 3;

    /// The lines from nothing up to the most.
    List<Html> of(BigDecimal mostKilograms, String unit) {
        BigDecimal most = mostKilograms.movePointLeft(3);
        List<Html> parts = new ArrayList<>();
        parts.add(el(
                "text",
                cls("in"),
                at("x", Integer.toString(-GUTTER)),
                at("y", Integer.toString(floor - height - 8)),
                written(unit)));
        BigDecimal step = step(most);
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(most) <= 0; at = at.add(step)) {
            String y = BigDecimal.valueOf(floor)
                    .subtract(Numbers.scaled(at, most, height))
                    .toPlainString();
            parts.add(el(
                    "line",
                    cls(at.signum() == 0 ? "floor" : "grid"),
                    at("x1", "0"),
                    at("x2", Integer.toString(width)),
                    at("y1", y),
                    at("y2", y)));
            parts.add(label(new BigDecimal(y).add(BigDecimal.valueOf(4)).toPlainString(), Numbers.exact(at)));
        }
        return parts;
    }

    private static Html label(String y, String text) {
        return el("text", cls("scale"), at("x", "-6"), at("y", y), text);
    }

    /// A unit whose subscript two is lowered as a drawing does it.
    private static List<Html> written(String unit) {
        int at = unit.indexOf('₂');
        return at < 0
                ? List.of(Html.text(unit))
                : List.of(
                        Html.text(unit.substring(0, at)),
                        el("tspan", cls("sub"), at("dy", "2.5"), "2"),
                        el("tspan", at("dy", "-2.5"), unit.substring(at + 1)));
    }

    /// The least of 1, 2 and 5 with some noughts that needs no more than three lines.
    static BigDecimal step(BigDecimal most) {
        if (most.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal third = most.divide(BigDecimal.valueOf(LINES), 12, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(third.precision() - third.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(BigDecimal::valueOf)
                .map(power::multiply)
                .filter(step -> step.compareTo(third) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ten times its own power is more than any number"));
    }

    /// The part of a plane that holds a chart with its numbers and its unit.
    String box(int below) {
        int top = floor - height - HEAD;
        return -GUTTER + " " + top + " " + (width + GUTTER) + " " + (floor + below - top);
    }
}
