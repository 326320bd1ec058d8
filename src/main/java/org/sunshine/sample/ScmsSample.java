package org.sunshine.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The USAID SCMS delivery history (10,324 real purchases, 2006 to 2015) in the words of the portal: catalogue files as
 * an administrator uploads them, a history as an import, and the newest 600 lines as orders yet to be filed. All texts
 * are CSV with a header row. Codes follow from the file alone and never change.
 */
public final class ScmsSample {
    static final String RESOURCE = "/sample/scms_delivery_history.csv.gz";
    private static final String CURRENCY = "USD";

    private final SampleOrders orders;
    private final Map<ScmsLine, Pack> packOfLine = new LinkedHashMap<>();
    private final Map<String, Supplier> supplierOfVendor;
    private final SortedMap<String, String> countryOfProject = new TreeMap<>();

    private record Supplier(String code, String name) {}

    private record Pack(
            String code, SampleProduct product, String brand, String manufacturer, String tier, BigDecimal size) {}

    private record PackKey(SampleProduct product, String brand, String manufacturer, BigDecimal size) {}

    private ScmsSample(List<ScmsLine> lines) {
        SampleNames names = new SampleNames();
        orders = SampleOrders.of(lines);
        supplierOfVendor = suppliers(lines, names);
        Map<PackKey, Pack> packs = new LinkedHashMap<>();
        for (ScmsLine line : lines) {
            packOfLine.put(line, pack(line, names, packs));
            String other = countryOfProject.putIfAbsent(line.project(), line.country());
            if (other != null && !other.equals(line.country())) {
                throw new IllegalArgumentException("Line %d: programme %s is of %s and of %s"
                        .formatted(line.id(), line.project(), other, line.country()));
            }
        }
    }

    /** Reads the file as shipped, compressed with gzip. The caller closes the stream. */
    public static ScmsSample read(InputStream compressed) throws IOException {
        return new ScmsSample(ScmsLine.readAll(compressed));
    }

    /** The sample that is shipped with the portal. */
    public static ScmsSample shipped() {
        try (InputStream in = ScmsSample.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample that is shipped with the portal cannot be read", e);
        }
    }

    /** {@code packs.csv}: every pack with its product. */
    public String packs() {
        List<List<String>> rows = packOfLine.values().stream()
                .distinct()
                .map(pack -> List.of(
                        pack.code,
                        pack.product.code(),
                        pack.product.ingredients(),
                        pack.product.form(),
                        pack.product.route(),
                        pack.product.unit(),
                        pack.brand,
                        pack.manufacturer,
                        pack.tier,
                        pack.size.toPlainString(),
                        "true"))
                .toList();
        return csv("pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active", rows);
    }

    /** {@code suppliers.csv}: every vendor, in order of name. */
    public String suppliers() {
        List<List<String>> rows = supplierOfVendor.values().stream()
                .map(supplier -> List.of(supplier.code, supplier.name, "true"))
                .toList();
        return csv("supplier_code,name,active", rows);
    }

    /** {@code hospitals.csv}: every country programme, which buys as a hospital does; its district is the country. */
    public String hospitals() {
        List<List<String>> rows = new ArrayList<>();
        countryOfProject.forEach((project, country) ->
                rows.add(List.of(project, country + " · programme " + project, "programme", country, "true")));
        return csv("hospital_code,name,tier,district,active", rows);
    }

    /** Codes of the hospitals, sorted. */
    public List<String> hospitalCodes() {
        return List.copyOf(countryOfProject.keySet());
    }

    /**
     * The history as an import, in order of date: all lines but the newest 600, shifted by one constant number of days
     * so that the last one is of yesterday.
     */
    public String history(LocalDate today) {
        LocalDate last = orders.history().getLast().delivered();
        long shift = ChronoUnit.DAYS.between(last, today.minusDays(1));
        List<List<String>> rows = new ArrayList<>();
        for (SampleOrders.Order order : orders.history()) {
            String date = order.delivered().plusDays(shift).toString();
            for (LiveOrder.Line line : lines(order)) {
                rows.add(List.of(
                        order.number(),
                        date,
                        Integer.toString(line.lineNumber()),
                        line.packCode(),
                        line.supplierCode(),
                        line.packs().toPlainString(),
                        line.packSize().toPlainString(),
                        line.packPrice().toPlainString(),
                        CURRENCY,
                        "",
                        order.hospital()));
            }
        }
        return csv(
                "order_number,order_date,line_number,pack_code,supplier_code,packs,pack_size,pack_price,currency,reason_code,hospital_code",
                rows);
    }

    /** The newest 600 lines as orders, in order of date. */
    public List<LiveOrder> live() {
        return orders.live().stream()
                .map(order -> new LiveOrder(order.number(), order.hospital(), lines(order)))
                .toList();
    }

    private List<LiveOrder.Line> lines(SampleOrders.Order order) {
        List<LiveOrder.Line> lines = new ArrayList<>();
        for (ScmsLine line : order.lines()) {
            lines.add(new LiveOrder.Line(
                    lines.size() + 1,
                    packOfLine.get(line).code,
                    supplierOfVendor.get(line.vendor()).code,
                    line.packs(),
                    line.packSize(),
                    line.packPrice()));
        }
        return List.copyOf(lines);
    }

    private static Pack pack(ScmsLine line, SampleNames names, Map<PackKey, Pack> packs) {
        String brand = SampleBrand.of(line);
        PackKey key = new PackKey(SampleProduct.of(line, names), brand, names.manufacturer(line), line.packSize());
        return packs.computeIfAbsent(
                key,
                unseen -> new Pack(
                        String.format(Locale.ROOT, "K-%06d", packs.size() + 1),
                        unseen.product,
                        unseen.brand,
                        unseen.manufacturer,
                        SampleBrand.tier(line),
                        unseen.size));
    }

    private static Map<String, Supplier> suppliers(List<ScmsLine> lines, SampleNames names) {
        SortedMap<String, String> vendorOfName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach(line -> vendorOfName.put(names.supplier(line), line.vendor()));
        Map<String, Supplier> suppliers = new LinkedHashMap<>();
        vendorOfName.forEach((name, vendor) ->
                suppliers.put(vendor, new Supplier(String.format(Locale.ROOT, "S-%05d", suppliers.size() + 1), name)));
        return suppliers;
    }

    private static String csv(String header, Collection<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header.split(","));
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
