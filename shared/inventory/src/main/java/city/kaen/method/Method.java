package city.kaen.method;

import city.kaen.factor.Source;
import java.util.List;

/// One way of turning activity data into masses of gas.
///
/// @param equation as calculated
/// @param inputs the ids of the activities it takes; empty where it takes no activity data of its own
/// @param cells the GPC cells it fills
/// @param note what its user must know
public record Method(
        String id,
        String name,
        String equation,
        List<String> inputs,
        List<String> cells,
        List<Parameter> parameters,
        Source source,
        String note) {
    public Method {
        inputs = List.copyOf(inputs);
        cells = List.copyOf(cells);
        parameters = List.copyOf(parameters);
    }
}
