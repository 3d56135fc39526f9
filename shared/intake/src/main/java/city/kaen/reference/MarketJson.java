package city.kaen.reference;

import city.kaen.city.MarketSettings;
import city.kaen.city.MarketSettings.Contract;
import city.kaen.city.MarketSettings.Rate;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Electricity bought by contract: `methods.contracts` and `methods.residualMix`.
final class MarketJson {
    private MarketJson() {}

    static MarketSettings read(JsonFields fields) {
        List<Contract> contracts = fields.optionalObjects(
                "contracts",
                each -> new Contract(
                        each.text("name"),
                        (int) each.whole("year", 1990, 2200),
                        new BigDecimal(each.decimal("kilowattHours")),
                        rate(each)));
        Optional<Rate> residual = fields.optionalObject("residualMix", MarketJson::rate);
        return new MarketSettings(contracts, residual);
    }

    private static Rate rate(JsonFields fields) {
        return new Rate(new BigDecimal(fields.decimal("kilogramsCo2ePerKilowattHour")), fields.text("source"));
    }

    static void write(MarketSettings settings, ObjectNode node) {
        if (!settings.contracts().isEmpty()) {
            ArrayNode array = node.putArray("contracts");
            settings.contracts()
                    .forEach(contract -> write(
                            contract.rate(),
                            array.addObject()
                                    .put("name", contract.name())
                                    .put("year", contract.year())
                                    .put(
                                            "kilowattHours",
                                            contract.kilowattHours().toPlainString())));
        }
        settings.residual().ifPresent(rate -> write(rate, node.putObject("residualMix")));
    }

    private static void write(Rate rate, ObjectNode node) {
        node.put("kilogramsCo2ePerKilowattHour", rate.kilogramsPerKilowattHour().toPlainString())
                .put("source", rate.source());
    }
}
