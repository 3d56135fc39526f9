package city.kaen.city;

import city.kaen.activity.Activities;
import city.kaen.activity.Activity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the inventory needs to know of one city. Comes from `reference/{city}/profile.json`.
///
/// @param slug the city's folder everywhere: `kkc`
/// @param gwpSet the GWP set its published totals are stated in: `AR5-TGO`
/// @param factorSets the factor sets in use, in order of preference
/// @param region where its grid and its factors are: `TH`
/// @param standIns GPC cells for which the `operations` book stands in until community data come
/// @param methods the methods chosen beyond factors
/// @param activities the activities that ship, those the city declares, and its own words for them
/// @param publication what the city decides about what is published
/// @param landfillInside whether its waste is landfilled inside the city boundary (III.1.1) or outside (III.1.2)
public record CityProfile(
        String slug,
        String nameTh,
        String nameEn,
        long population,
        String areaSquareKilometres,
        int baseYear,
        String gwpSet,
        List<String> factorSets,
        String region,
        Set<String> standIns,
        boolean landfillInside,
        List<Department> departments,
        List<Facility> facilities,
        MethodSettings methods,
        Activities activities,
        PublicationSettings publication) {
    public CityProfile {
        factorSets = List.copyOf(factorSets);
        standIns = Set.copyOf(standIns);
        departments = List.copyOf(departments);
        facilities = List.copyOf(facilities);
    }

    /// A city that states no methods of its own.
    public CityProfile(
            String slug,
            String nameTh,
            String nameEn,
            long population,
            String areaSquareKilometres,
            int baseYear,
            String gwpSet,
            List<String> factorSets,
            String region,
            Set<String> standIns,
            boolean landfillInside,
            List<Department> departments,
            List<Facility> facilities) {
        this(
                slug,
                nameTh,
                nameEn,
                population,
                areaSquareKilometres,
                baseYear,
                gwpSet,
                factorSets,
                region,
                standIns,
                landfillInside,
                departments,
                facilities,
                MethodSettings.NONE,
                Activities.shipped(),
                PublicationSettings.USUAL);
    }

    /// The same city with activities and words of its own.
    public CityProfile with(Activities known) {
        return new CityProfile(
                slug,
                nameTh,
                nameEn,
                population,
                areaSquareKilometres,
                baseYear,
                gwpSet,
                factorSets,
                region,
                standIns,
                landfillInside,
                departments,
                facilities,
                methods,
                known,
                publication);
    }

    /// The same city by other methods.
    public CityProfile with(MethodSettings chosen) {
        return new CityProfile(
                slug,
                nameTh,
                nameEn,
                population,
                areaSquareKilometres,
                baseYear,
                gwpSet,
                factorSets,
                region,
                standIns,
                landfillInside,
                departments,
                facilities,
                chosen,
                activities,
                publication);
    }

    /// The same city with other departments and facilities, published by other settings.
    public CityProfile with(List<Department> others, List<Facility> places, PublicationSettings settings) {
        return new CityProfile(
                slug,
                nameTh,
                nameEn,
                population,
                areaSquareKilometres,
                baseYear,
                gwpSet,
                factorSets,
                region,
                standIns,
                landfillInside,
                others,
                places,
                methods,
                activities,
                settings);
    }

    public Optional<Department> findDepartment(String id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .findFirst();
    }

    public Optional<Facility> findFacility(String id) {
        return facilities.stream().filter(facility -> facility.id().equals(id)).findFirst();
    }

    /// The dataset that an activity is reported in, or empty where nobody knows the activity.
    public String dataset(String activity) {
        return activities.find(activity).map(Activity::dataset).orElse("");
    }
}
