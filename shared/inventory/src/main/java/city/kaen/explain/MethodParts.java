package city.kaen.explain;

import city.kaen.city.CityProfile;
import city.kaen.city.LandfillMethod;
import city.kaen.city.LandfillMethod.Fraction;
import city.kaen.city.TreatmentSettings;
import city.kaen.city.TreatmentSettings.Sewage;
import city.kaen.city.TreePlace;
import city.kaen.inventory.CellEntry;
import city.kaen.method.Method;
import city.kaen.method.Methods;
import city.kaen.waste.FirstOrderDecay;
import city.kaen.waste.Landfill;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The equation of the method that made an entry, and the values the city's profile and the method's defaults gave it.
record MethodParts(CityProfile city, YearMonth month) {
    private static final String METHOD = "method: ";
    private static final String OPEN_DUMP = "waste-open-dump";

    /// The method; empty for an entry that was made by a factor.
    static Optional<Method> method(CellEntry entry) {
        return Optional.of(entry.factor())
                .filter(factor -> factor.startsWith(METHOD))
                .map(factor -> Methods.get(factor.substring(METHOD.length()).split("[ ,]", -1)[0]));
    }

    /// Its parameters, each with its value and who says so.
    List<Explanation> of(CellEntry entry) {
        return method(entry).map(method -> parameters(method.id(), entry)).orElse(List.of());
    }

    private List<Explanation> parameters(String id, CellEntry entry) {
        TreatmentSettings treatment = city.methods().treatment();
        return switch (id) {
            case "landfill-commitment", "landfill-decay" ->
                (entry.activity().startsWith(OPEN_DUMP)
                                ? treatment.openDump()
                                : city.methods().landfill())
                        .map(method -> landfill(method, entry.activity().endsWith("-history")))
                        .orElse(List.of());
            case "incineration" -> treatment.incineration().map(this::fire).orElse(List.of());
            case "open-burning" -> treatment.openBurning().map(this::fire).orElse(List.of());
            case "composting" -> biological(id, treatment.composting());
            case "digestion" -> biological(id, treatment.digestion());
            case "wastewater-methane", "wastewater-organic" ->
                Optional.ofNullable(treatment.wastewater().get(entry.activity()))
                        .map(how -> sewage(id, how))
                        .orElse(List.of());
            case "wastewater-nitrous" ->
                treatment.effluent().map(this::nitrogen).orElse(List.of());
            case "tree-growth", "tree-allometry" -> trees(entry);
            default -> List.of();
        };
    }

    private List<Explanation> landfill(LandfillMethod method, boolean earlier) {
        Landfill site = method.landfill();
        List<Explanation> parts = new ArrayList<>(List.of(
                stated("MCF", site.correction(), "-"),
                stated("DOCf", site.decomposing(), "-"),
                stated("F", site.methaneShare(), "-"),
                stated("OX", site.oxidised(), "-")));
        for (Fraction fraction : method.fractions()) {
            parts.add(new Explanation(
                    "L0 of " + fraction.kind(),
                    plain(site.correction()) + " x " + plain(fraction.degradableCarbon()) + " x "
                            + plain(site.decomposing()) + " x " + plain(site.methaneShare()) + " x 16/12",
                    site.potential(fraction.degradableCarbon()).stripTrailingZeros(),
                    "kg CH4/kg",
                    "",
                    fraction(method, fraction)));
        }
        switch (method) {
            case LandfillMethod.Commitment one -> parts.add(stated("frec", one.recovered(), "-"));
            case LandfillMethod.Decay decay -> decay(decay, earlier, parts);
        }
        return parts;
    }

    private List<Explanation> fraction(LandfillMethod method, Fraction fraction) {
        List<Explanation> parts = new ArrayList<>(List.of(
                stated("share of the waste", fraction.share(), "kg/kg"),
                stated("DOC", fraction.degradableCarbon(), "kg C/kg")));
        if (method instanceof LandfillMethod.Decay) {
            parts.add(stated("k", fraction.decayRate(), "1/year"));
        }
        return parts;
    }

    /// What each earlier year's deposit gives this year, and what is recovered of it.
    private void decay(LandfillMethod.Decay decay, boolean earlier, List<Explanation> parts) {
        int year = month.getYear();
        boolean later = decay.start() == FirstOrderDecay.Start.YEAR_AFTER_DEPOSIT;
        parts.add(stated("s", later ? BigDecimal.ONE : BigDecimal.ZERO, "years"));
        if (earlier) {
            decay.history()
                    .headMap(year)
                    .forEach((when, deposit) -> parts.add(new Explanation(
                            "methane generated in " + year + " by the waste of " + when,
                            plain(deposit) + " kg deposited",
                            decay.of(Map.of(when, deposit), Map.of()).generated(year),
                            "kg CH4",
                            Explain.profile(city),
                            List.of())));
            parts.add(stated("R", decay.recovered().getOrDefault(year, BigDecimal.ZERO), "kg CH4"));
        }
    }

    private List<Explanation> fire(TreatmentSettings.Fire fire) {
        List<Explanation> parts = new ArrayList<>(List.of(
                byDefault("OF", fire.burning().oxidation(), "-"),
                byDefault("EF(N2O)", fire.burning().nitrousOxide(), "kg/kg")));
        fire.burning().methane().ifPresent(methane -> parts.add(stated("EF(CH4)", methane, "kg/kg")));
        new TreeMap<>(fire.mix().shares())
                .forEach((kind, share) -> parts.add(new Explanation(
                        kind,
                        "",
                        share,
                        "kg/kg",
                        Explain.profile(city),
                        List.of(
                                defaultOf("incineration", "dm", kind, "kg/kg"),
                                defaultOf("incineration", "CF", kind, "kg C/kg"),
                                defaultOf("incineration", "FCF", kind, "-")))));
        return parts;
    }

    private List<Explanation> biological(String id, Optional<TreatmentSettings.Biological> settings) {
        return settings.map(how -> {
                    List<Explanation> parts =
                            new ArrayList<>(List.of(defaultOf(id, "EF(CH4)", how.weighed(), "kg/kg")));
                    if (id.equals("composting")) {
                        parts.add(defaultOf(id, "EF(N2O)", how.weighed(), "kg/kg"));
                    }
                    parts.add(said("R, a share of the methane", how.recovered(), "-", how.source()));
                    return parts;
                })
                .orElse(List.of());
    }

    private List<Explanation> sewage(String id, Sewage how) {
        boolean persons = !how.discharge().isEmpty();
        List<Explanation> parts = new ArrayList<>();
        parts.add(how.load()
                .map(load -> said(persons ? "BOD" : "COD", load, persons ? "g/person/day" : "kg/m3", how.source()))
                .orElseGet(() -> persons
                        ? defaultOf(id, "BOD", "asia", "g/person/day")
                        : defaultOf(id, "COD", "standard", "kg/m3")));
        parts.add(defaultOf(id, "Bo", persons ? "bod" : "cod", "kg CH4/kg"));
        if (persons) {
            parts.add(defaultOf(id, "I", how.discharge(), "-"));
        }
        how.treatment()
                .ways()
                .forEach(way -> parts.add(new Explanation(
                        way.kind(),
                        "",
                        way.share(),
                        "-",
                        how.source(),
                        List.of(defaultOf("wastewater-methane", "MCF", way.kind(), "-")))));
        parts.add(said("S, a share of the load", how.sludge(), "-", how.source()));
        parts.add(said("R, a share of the methane", how.recovered(), "-", how.source()));
        return parts;
    }

    private List<Explanation> nitrogen(TreatmentSettings.Nitrogen how) {
        return List.of(
                said("protein", how.protein(), "g/person/day", how.source()),
                defaultOf("wastewater-nitrous", "FNPR", "", "kg N/kg"),
                defaultOf("wastewater-nitrous", "FNON", how.kitchens(), "-"),
                defaultOf("wastewater-nitrous", "EF", "", "kg N2O-N/kg N"),
                said("N(sludge), a share of the nitrogen", how.sludge(), "-", how.source()));
    }

    private List<Explanation> trees(CellEntry entry) {
        String id = entry.district().substring(entry.district().lastIndexOf('/') + 1);
        return city.methods().trees().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(this::stand)
                .orElse(List.of());
    }

    private List<Explanation> stand(TreePlace place) {
        List<Explanation> parts = new ArrayList<>(List.of(
                said(
                        "carbon that a tree adds a year while it grows",
                        place.stand().growth(),
                        "kg C",
                        place.source()),
                said("carbon that a tree holds", place.stand().carbon(), "kg C", place.source()),
                said(
                        "years in which it grows",
                        BigDecimal.valueOf(place.stand().growingYears()),
                        "years",
                        place.source())));
        place.stand().events().stream()
                .filter(event -> !event.month().isAfter(month))
                .forEach(event -> parts.add(said(
                        event.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " of " + event.month(),
                        BigDecimal.valueOf(event.trees()),
                        "trees",
                        Explain.profile(city))));
        return parts;
    }

    private Explanation stated(String symbol, BigDecimal value, String unit) {
        return said(symbol, value, unit, Explain.profile(city));
    }

    private static Explanation byDefault(String symbol, BigDecimal value, String unit) {
        return said(symbol, value, unit, "default of the method");
    }

    private static Explanation defaultOf(String method, String symbol, String variant, String unit) {
        String source = Methods.get(method).parameters().stream()
                .filter(parameter ->
                        parameter.symbol().equals(symbol) && parameter.variant().equals(variant))
                .map(parameter -> parameter.source().toString())
                .findFirst()
                .orElse("");
        return said(symbol, Methods.value(method, symbol, variant), unit, source);
    }

    private static Explanation said(String symbol, BigDecimal value, String unit, String source) {
        return new Explanation(symbol, "", value, unit, source, List.of());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
