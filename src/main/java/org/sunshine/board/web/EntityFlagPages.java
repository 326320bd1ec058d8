package org.sunshine.board.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunshine.board.EntityMessages;
import org.sunshine.board.Templates;
import org.sunshine.board.view.EntityCard;
import org.sunshine.board.view.Link;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Products;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.platform.PageFrame.Section;
import org.sunshine.platform.PageFrames;
import org.sunshine.pricing.EntityEvidence;
import org.sunshine.published.PublishedFlag;

/** The page of a flag about a supplier, a hospital or both. */
@ApplicationScoped
class EntityFlagPages {
    private final Hospitals hospitals;
    private final Suppliers suppliers;
    private final Products products;
    private final PageFrames frames;

    @Inject
    EntityFlagPages(Hospitals hospitals, Suppliers suppliers, Products products, PageFrames frames) {
        this.hospitals = hospitals;
        this.suppliers = suppliers;
        this.products = products;
        this.frames = frames;
    }

    TemplateInstance page(PublishedFlag flag, String lang) {
        EntityEvidence evidence = EntityEvidence.parse(flag.evidence());
        List<EntityEvidence.Line> lines = Stream.concat(evidence.lines().stream(), evidence.comparators().stream())
                .toList();
        Map<String, String> supplierNames = names(
                suppliers.find(codes(lines, EntityEvidence.Line::supplier, evidence.supplier())),
                supplier -> supplier.name());
        Map<String, String> hospitalNames = names(
                hospitals.find(codes(lines, EntityEvidence.Line::hospital, evidence.hospital())),
                hospital -> hospital.name());
        Map<String, String> productNames = names(
                products.find(codes(lines, EntityEvidence.Line::product, evidence.product())),
                product -> product.name().text());
        return Templates.entity(new EntityCard(
                        flag,
                        evidence,
                        code -> supplierNames.getOrDefault(code, code),
                        code -> hospitalNames.getOrDefault(code, code),
                        code -> productNames.getOrDefault(code, code),
                        words(lang))
                .page(frames.of(Section.FLAGS, lang)));
    }

    /** Links to these flags, as the pages of suppliers and hospitals list them. */
    List<Link> links(List<PublishedFlag> flags, String lang) {
        EntityMessages words = words(lang);
        return flags.stream()
                .map(flag -> new Link(
                        "/flags/" + flag.flagId(),
                        "%s, %s – %s".formatted(words.rule(flag.rule()), flag.fromDay(), flag.toDay())))
                .toList();
    }

    private static EntityMessages words(String lang) {
        return MessageBundles.get(EntityMessages.class, Localized.Literal.of(lang));
    }

    private static Collection<String> codes(
            List<EntityEvidence.Line> lines, Function<EntityEvidence.Line, String> code, String subject) {
        Set<String> codes =
                lines.stream().map(code).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        if (subject != null) {
            codes.add(subject);
        }
        return codes;
    }

    private static <T> Map<String, String> names(Map<String, T> found, Function<T, String> name) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> name.apply(one.getValue())));
    }
}
