package city.kaen.method;

import city.kaen.factor.Source;
import city.kaen.shipped.ShippedRow;
import city.kaen.shipped.ShippedTable;
import java.math.BigDecimal;
import java.util.List;

/// Every method, and the defaults of its parameters, from `methods.csv` and `parameters.csv`.
public final class Methods {
    private static final List<Parameter> PARAMETERS = ShippedTable.read(Methods.class, "parameters.csv").stream()
            .map(Methods::parameter)
            .toList();
    private static final List<Method> ALL = ShippedTable.read(Methods.class, "methods.csv").stream()
            .map(Methods::method)
            .toList();

    private Methods() {}

    /// Every method, in the order of the sectors.
    public static List<Method> all() {
        return ALL;
    }

    /// The method of an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Method get(String id) {
        return ALL.stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method '" + id + "'"));
    }

    /// The default of a parameter that has no variants.
    public static BigDecimal value(String method, String symbol) {
        return value(method, symbol, "");
    }

    /// The default of one variant of a parameter.
    ///
    /// @throws IllegalArgumentException if there is none, or no source gives it
    public static BigDecimal value(String method, String symbol, String variant) {
        return PARAMETERS.stream()
                .filter(parameter -> parameter.method().equals(method)
                        && parameter.symbol().equals(symbol)
                        && parameter.variant().equals(variant))
                .findFirst()
                .flatMap(Parameter::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no default for " + symbol + " " + variant + " of " + method + "; state one"));
    }

    private static Method method(ShippedRow row) {
        String id = row.get("id");
        return new Method(
                id,
                row.get("name"),
                row.get("equation"),
                words(row.text("inputs")),
                words(row.text("cells")),
                PARAMETERS.stream()
                        .filter(parameter -> parameter.method().equals(id))
                        .toList(),
                new Source(row.get("document"), row.text("place"), ""),
                row.text("note"));
    }

    private static Parameter parameter(ShippedRow row) {
        return new Parameter(
                row.get("method"),
                row.get("symbol"),
                row.text("variant"),
                row.get("name"),
                row.findDecimal("value"),
                row.get("unit"),
                new Source(row.get("document"), row.text("place"), ""));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
