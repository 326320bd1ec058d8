package org.sunshine.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sunshine.kernel.Codes;
import org.sunshine.kernel.Decimals;

class ScmsSampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ScmsSample SAMPLE = ScmsSample.shipped();
    private static final List<NamedCsvRecord> PACKS = read(SAMPLE.packs());
    private static final List<NamedCsvRecord> SUPPLIERS = read(SAMPLE.suppliers());
    private static final List<NamedCsvRecord> HOSPITALS = read(SAMPLE.hospitals());
    private static final List<NamedCsvRecord> HISTORY = read(SAMPLE.history(TODAY));
    private static final List<LiveOrder> LIVE = SAMPLE.live();
    private static final Map<String, NamedCsvRecord> PACK =
            PACKS.stream().collect(toMap(pack -> pack.getField("pack_code"), pack -> pack));

    @Test
    void keepsEveryLineOfTheSource() {
        assertThat(HISTORY).hasSize(9_724);
        assertThat(LIVE.stream().mapToInt(order -> order.lines().size()).sum()).isEqualTo(600);
    }

    @Test
    void keepsPacksPackSizeAndPackPriceOfEveryLine() throws IOException {
        List<Purchase> kept = new ArrayList<>();
        HISTORY.forEach(row ->
                kept.add(new Purchase(decimal(row, "packs"), decimal(row, "pack_size"), decimal(row, "pack_price"))));
        liveLines().forEach(line -> kept.add(new Purchase(line.packs(), line.packSize(), line.packPrice())));
        List<Purchase> source = source();
        assertThat(sum(kept)).isEqualByComparingTo(sum(source));
        assertThat(kept).containsExactlyInAnyOrderElementsOf(source);
    }

    private record Purchase(BigDecimal packs, BigDecimal packSize, BigDecimal packPrice) {}

    private static BigDecimal sum(List<Purchase> purchases) {
        return purchases.stream()
                .map(purchase -> purchase.packs().multiply(purchase.packPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines as a plain reading of the file's text finds them, by splitting at commas outside quotes. */
    private static List<Purchase> source() throws IOException {
        List<Purchase> purchases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(ScmsSampleTest.class.getResourceAsStream("/sample/scms_delivery_history.csv.gz")),
                StandardCharsets.UTF_8))) {
            List<String> header = List.of(lines.readLine().split(","));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                purchases.add(new Purchase(
                        new BigDecimal(cells[header.indexOf("Line Item Quantity")]),
                        new BigDecimal(cells[header.indexOf("Unit of Measure (Per Pack)")]),
                        new BigDecimal(cells[header.indexOf("Pack Price")])));
            }
        }
        return purchases;
    }

    @Test
    void countsWhatTheSourceNames() {
        assertThat(HOSPITALS).hasSize(142);
        assertThat(SAMPLE.hospitalCodes()).hasSize(142);
        assertThat(SUPPLIERS).hasSize(73);
        assertThat(PACKS.stream().map(pack -> pack.getField("product_code")).distinct())
                .hasSize(129);
        assertThat(PACKS).hasSize(316);
    }

    @Test
    void endsTheHistoryYesterdayAndShiftsAllDatesByTheSameNumberOfDays() {
        List<LocalDate> dates = dates(HISTORY);
        assertThat(dates).isSorted();
        assertThat(dates.getLast()).isEqualTo(TODAY.minusDays(1));
        assertThat(dates(read(SAMPLE.history(TODAY.plusDays(40)))))
                .isEqualTo(dates.stream().map(date -> date.plusDays(40)).toList());
    }

    @Test
    void writesTheHeadersOfTheContract() {
        assertThat(SAMPLE.packs())
                .startsWith(
                        "pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active\r\n");
        assertThat(SAMPLE.suppliers()).startsWith("supplier_code,name,active\r\n");
        assertThat(SAMPLE.hospitals()).startsWith("hospital_code,name,tier,district,active\r\n");
        assertThat(SAMPLE.history(TODAY))
                .startsWith(
                        "order_number,order_date,line_number,pack_code,supplier_code,packs,pack_size,pack_price,currency,reason_code,hospital_code\r\n");
    }

    @Test
    void givesCodesOfTheCommonForm() {
        assertThat(column(PACKS, "pack_code")).allMatch(Codes::isCode).doesNotHaveDuplicates();
        assertThat(column(PACKS, "product_code")).allMatch(Codes::isCode);
        assertThat(column(SUPPLIERS, "supplier_code")).allMatch(Codes::isCode).doesNotHaveDuplicates();
        assertThat(column(HOSPITALS, "hospital_code")).allMatch(Codes::isCode).doesNotHaveDuplicates();
    }

    @Test
    void givesOneCodeToOneProductAndOneProductToOneCode() {
        Map<String, Set<String>> identitiesOfCode = new TreeMap<>();
        Map<String, Set<String>> codesOfIdentity = new TreeMap<>();
        for (NamedCsvRecord pack : PACKS) {
            String identity = String.join(
                    "|",
                    pack.getField("ingredients"),
                    pack.getField("form"),
                    pack.getField("route"),
                    pack.getField("unit"));
            String code = pack.getField("product_code");
            identitiesOfCode.computeIfAbsent(code, unseen -> new HashSet<>()).add(identity);
            codesOfIdentity.computeIfAbsent(identity, unseen -> new HashSet<>()).add(code);
        }
        assertThat(identitiesOfCode)
                .allSatisfy((code, identities) -> assertThat(identities).hasSize(1));
        assertThat(codesOfIdentity)
                .allSatisfy((identity, codes) -> assertThat(codes).hasSize(1));
    }

    @Test
    void distinguishesPacksByProductBrandManufacturerAndSizeOnly() {
        assertThat(PACKS.stream()
                        .map(pack -> List.of(
                                pack.getField("product_code"),
                                pack.getField("brand"),
                                pack.getField("manufacturer"),
                                pack.getField("pack_size")))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToPacksSuppliersAndHospitalsThatItNames() {
        Set<String> suppliers = Set.copyOf(column(SUPPLIERS, "supplier_code"));
        Set<String> hospitals = Set.copyOf(SAMPLE.hospitalCodes());
        assertThat(HISTORY).allSatisfy(row -> {
            assertThat(PACK).containsKey(row.getField("pack_code"));
            assertThat(suppliers).contains(row.getField("supplier_code"));
            assertThat(hospitals).contains(row.getField("hospital_code"));
            assertThat(row.getField("pack_size"))
                    .isEqualTo(PACK.get(row.getField("pack_code")).getField("pack_size"));
        });
        assertThat(LIVE).allSatisfy(order -> assertThat(hospitals).contains(order.hospital()));
        assertThat(liveLines()).allSatisfy(line -> {
            assertThat(line.packSize())
                    .isEqualByComparingTo(PACK.get(line.packCode()).getField("pack_size"));
            assertThat(suppliers).contains(line.supplierCode());
        });
    }

    @Test
    void numbersTheLinesOfAnOrderFromOneAndEveryOrderDifferently() {
        Map<String, List<Integer>> linesOfOrder = new TreeMap<>();
        Map<String, Set<String>> datesOfOrder = new TreeMap<>();
        for (NamedCsvRecord row : HISTORY) {
            linesOfOrder
                    .computeIfAbsent(row.getField("order_number"), unseen -> new ArrayList<>())
                    .add(Integer.valueOf(row.getField("line_number")));
            datesOfOrder
                    .computeIfAbsent(row.getField("order_number"), unseen -> new HashSet<>())
                    .add(row.getField("order_date") + row.getField("hospital_code"));
        }
        for (LiveOrder order : LIVE) {
            assertThat(linesOfOrder).doesNotContainKey(order.orderNumber());
            linesOfOrder.put(
                    order.orderNumber(),
                    order.lines().stream().map(LiveOrder.Line::lineNumber).toList());
        }
        assertThat(linesOfOrder.values()).allSatisfy(lines -> assertThat(lines)
                .isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList()));
        assertThat(datesOfOrder.values()).allSatisfy(dates -> assertThat(dates).hasSize(1));
        assertThat(LIVE.stream().map(LiveOrder::orderNumber)).doesNotHaveDuplicates();
    }

    @Test
    void namesASecondDeliveryOfAPurchaseOrderWithASuffix() {
        Set<String> numbers = Set.copyOf(column(HISTORY, "order_number"));
        assertThat(numbers).contains("SCMS-10080", "SCMS-10080-2");
    }

    @Test
    void keepsPlaceholderPrices() {
        List<BigDecimal> prices = new ArrayList<>(
                HISTORY.stream().map(row -> decimal(row, "pack_price")).toList());
        liveLines().forEach(line -> prices.add(line.packPrice()));
        assertThat(prices.stream().filter(price -> price.signum() == 0)).hasSize(18);
        assertThat(prices.stream().filter(price -> price.compareTo(new BigDecimal("0.01")) == 0))
                .hasSize(85);
    }

    @Test
    void showsEfavirenzAsTheBoardDoes() {
        NamedCsvRecord pack = pack("efavirenz 600 mg", "tablet", "", "Aurobindo Unit III", "30");
        assertThat(pack.getField("product_code")).isEqualTo("P-EFAVIRENZ-600MG-TAB");
        assertThat(pack.getField("unit")).isEqualTo("tablet");
        assertThat(pack.getField("tier")).isEqualTo("generic");
        assertThat(unitPrices(pack("efavirenz 600 mg", "tablet", "", "Cipla, Goa", "30"), "14.56"))
                .containsOnly(new BigDecimal("0.485333"));
    }

    @Test
    void showsNevirapineAsTheBoardDoes() {
        NamedCsvRecord generic = pack("nevirapine 200 mg", "tablet", "", "Aurobindo Unit III", "60");
        assertThat(generic.getField("product_code")).isEqualTo("P-NEVIRAPINE-200MG-TAB");
        NamedCsvRecord viramune = pack("nevirapine 200 mg", "tablet", "Viramune", "Boehringer Ingelheim, Koropi", "60");
        assertThat(viramune.getField("tier")).isEqualTo("originator");
        assertThat(viramune.getField("product_code")).isEqualTo("P-NEVIRAPINE-200MG-TAB");
        assertThat(unitPrices(generic, "41.10")).containsOnly(new BigDecimal("0.685000"));
    }

    @Test
    void showsCombinationsAsTheBoardDoes() {
        assertThat(pack("lamivudine 150 mg + zidovudine 300 mg", "tablet", "", "Aurobindo Unit III", "60"))
                .isNotNull();
        assertThat(pack(
                                "emtricitabine 200 mg + tenofovir disoproxil 300 mg",
                                "tablet",
                                "Truvada",
                                "Aspen, Port Elizabeth",
                                "30")
                        .getField("product_code"))
                .matches("P-EMTRI[A-Z]*-TENOF[A-Z]*-200-300MG-TAB-[0-9A-F]{4}");
        assertThat(pack("lopinavir 80 mg/ml + ritonavir 20 mg/ml", "oral solution", "Kaletra", "AbbVie, UK", "300")
                        .getField("unit"))
                .isEqualTo("ml");
    }

    @Test
    void believesTheDescriptionWhereItNamesABrandThatTheColumnDoesNot() {
        assertThat(pack("lopinavir 100 mg + ritonavir 25 mg", "tablet", "Aluvia", "AbbVie, Ludwigshafen", "60")
                        .getField("tier"))
                .isEqualTo("originator");
    }

    @Test
    void writesTheProgrammeOfACountryAsTheHospital() {
        NamedCsvRecord hospital = HOSPITALS.stream()
                .filter(row -> row.getField("hospital_code").equals("116-ZA-T01"))
                .findFirst()
                .orElseThrow();
        assertThat(hospital.getField("name")).isEqualTo("South Africa · programme 116-ZA-T01");
        assertThat(hospital.getField("district")).isEqualTo("South Africa");
    }

    @Test
    void callsTestsByNameAndNeverGeneric() {
        List<NamedCsvRecord> tests = PACKS.stream()
                .filter(pack -> Set.of("test kit", "ancillary").contains(pack.getField("form")))
                .toList();
        assertThat(tests).isNotEmpty().allSatisfy(test -> assertThat(test.getField("tier"))
                .isEqualTo("other"));
        assertThat(column(tests, "ingredients"))
                .contains("HIV 1/2 rapid test Determine, complete kit", "Safety lancet for HIV test kits");
        assertThat(column(tests, "unit")).containsOnly("test", "kit", "piece");
    }

    private static NamedCsvRecord pack(
            String ingredients, String form, String brand, String manufacturer, String packSize) {
        return PACKS.stream()
                .filter(pack -> pack.getField("ingredients").equals(ingredients)
                        && pack.getField("form").equals(form)
                        && pack.getField("brand").equals(brand)
                        && pack.getField("manufacturer").equals(manufacturer)
                        && pack.getField("pack_size").equals(packSize))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No pack of " + ingredients + " by " + manufacturer));
    }

    /** Unit prices of the lines of a pack that were bought at a price. */
    private static List<BigDecimal> unitPrices(NamedCsvRecord pack, String packPrice) {
        BigDecimal price = new BigDecimal(packPrice);
        List<BigDecimal> found = new ArrayList<>();
        HISTORY.stream()
                .filter(row -> row.getField("pack_code").equals(pack.getField("pack_code"))
                        && decimal(row, "pack_price").compareTo(price) == 0)
                .forEach(row -> found.add(Decimals.unitPrice(decimal(row, "pack_price"), decimal(row, "pack_size"))));
        liveLines().stream()
                .filter(line -> line.packCode().equals(pack.getField("pack_code"))
                        && line.packPrice().compareTo(price) == 0)
                .forEach(line -> found.add(Decimals.unitPrice(line.packPrice(), line.packSize())));
        return found;
    }

    private static List<LiveOrder.Line> liveLines() {
        return LIVE.stream().flatMap(order -> order.lines().stream()).toList();
    }

    private static BigDecimal decimal(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static List<LocalDate> dates(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> LocalDate.parse(row.getField("order_date")))
                .toList();
    }

    private static List<String> column(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
