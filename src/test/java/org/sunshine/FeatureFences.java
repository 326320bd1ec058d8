package org.sunshine;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sunshine.platform.Feature;

/**
 * The boundaries between features, which are the packages directly below a base package. Every method returns what is
 * wrong in words, sorted; an empty list where nothing is.
 *
 * <p>Allow lists are read from {@code package-info.java}. A class of the base package itself starts the application and
 * may use everything.
 */
final class FeatureFences {
    /** The one feature that lists nothing: it may use the JDK and itself. */
    private static final String KERNEL = "kernel";

    private final String base;
    private final JavaClasses classes;
    private final Map<String, Optional<Feature>> features = new TreeMap<>();

    /** @param base such as {@code org.sunshine} */
    FeatureFences(String base, JavaClasses classes) {
        this.base = base;
        this.classes = classes;
        for (JavaClass type : classes) {
            featureOf(type).ifPresent(name -> features.computeIfAbsent(name, this::declared));
        }
    }

    private Optional<Feature> declared(String name) {
        JavaPackage root = classes.getPackage(base + "." + name);
        return root.tryGetAnnotationOfType(Feature.class);
    }

    /** Features whose package says no name, or another one. */
    List<String> nameless() {
        List<String> found = new ArrayList<>();
        features.forEach((name, feature) -> {
            if (feature.isEmpty() && !name.equals(KERNEL)) {
                found.add("%s.%s has no @Feature on its package-info.java".formatted(base, name));
            }
            feature.filter(declared -> !declared.name().equals(name))
                    .ifPresent(declared ->
                            found.add("%s.%s calls itself %s in @Feature".formatted(base, name, declared.name())));
        });
        return found;
    }

    /** Names on allow lists that no feature bears: a misspelt one would otherwise allow nothing and pass silently. */
    List<String> unknownNamesOnAllowLists() {
        List<String> found = new ArrayList<>();
        features.forEach((name, feature) -> mayUse(feature).stream()
                .filter(used -> !features.containsKey(used) || used.equals(name))
                .forEach(used -> found.add("%s may use %s, which is no other feature".formatted(name, used))));
        return found;
    }

    /** Uses of a feature that is not on the user's allow list. */
    List<String> unlistedUses() {
        return crossings()
                .filter(crossing -> !mayUse(features.get(crossing.from())).contains(crossing.to()))
                .map(crossing ->
                        "%s may not use %s: add it to mayUse of its @Feature, or turn the news into an event. %s"
                                .formatted(crossing.from(), crossing.to(), crossing.where()))
                .sorted()
                .toList();
    }

    /** Uses of a nested package of another feature. */
    List<String> usesOfClosedPackages() {
        return crossings()
                .filter(crossing -> !crossing.target().getPackageName().equals(base + "." + crossing.to()))
                .map(crossing -> "%s is closed: %s may use the root package of %s only. %s"
                        .formatted(
                                crossing.target().getPackageName(), crossing.from(), crossing.to(), crossing.where()))
                .sorted()
                .toList();
    }

    /** Features that need each other, whatever their allow lists say. */
    List<String> cycles() {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    /** Uses of anything but the JDK in the kernel. */
    List<String> kernelUsesBeyondTheJdk() {
        return classes.stream()
                .filter(type -> featureOf(type).filter(KERNEL::equals).isPresent())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !dependency
                        .getTargetClass()
                        .getBaseComponentType()
                        .getPackageName()
                        .matches("|java\\..*|" + base.replace(".", "\\.") + "\\.kernel(\\..*)?"))
                .map(dependency -> "The kernel uses the JDK only. " + dependency.getDescription())
                .sorted()
                .toList();
    }

    private record Crossing(String from, String to, JavaClass target, String where) {}

    private Stream<Crossing> crossings() {
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> featureOf(type).stream().flatMap(from -> type.getDirectDependenciesFromSelf().stream()
                        .flatMap(dependency -> crossing(from, dependency).stream())));
    }

    private Optional<Crossing> crossing(String from, Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return featureOf(target)
                .filter(to -> !to.equals(from))
                .map(to -> new Crossing(from, to, target, dependency.getDescription()));
    }

    private Optional<String> featureOf(JavaClass type) {
        String prefix = base + ".";
        return type.getPackageName().startsWith(prefix)
                ? Optional.of(type.getPackageName().substring(prefix.length()).split("\\.")[0])
                : Optional.empty();
    }

    private static Set<String> mayUse(Optional<Feature> feature) {
        return feature.map(declared -> (Set<String>) new TreeSet<>(List.of(declared.mayUse())))
                .orElse(Set.of());
    }
}
