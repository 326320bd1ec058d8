package org.sunshine.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How names of the file read on a page, from small tables beside it: suppliers lose their capitals and doubled spaces
 * only, manufacturing sites are shortened to maker and place, tests get their name, form and unit. A name that a table
 * lacks is an error: the file is fixed, and so are the tables.
 */
final class SampleNames {
    private final Map<String, String> suppliers = table("scms_suppliers.csv", named("vendor"), named("name"));
    private final Map<String, String> manufacturers =
            table("scms_manufacturers.csv", named("manufacturing_site"), named("name"));
    private final Map<TestKey, Test> tests = table(
            "scms_tests.csv",
            row -> new TestKey(row.getField("test"), row.getField("per_pack")),
            row -> new Test(row.getField("name"), row.getField("form"), row.getField("unit")));

    private record TestKey(String test, String perPack) {}

    /**
     * A diagnostic test, or what is used with one.
     *
     * @param unit {@code test}; {@code kit} where the file counts kits whatever they hold; {@code piece} of an ancillary
     */
    record Test(String name, String form, String unit) {}

    String supplier(ScmsLine line) {
        return known(suppliers, line.vendor(), line);
    }

    String manufacturer(ScmsLine line) {
        return known(manufacturers, line.site(), line);
    }

    Test test(ScmsLine line) {
        return known(tests, new TestKey(line.molecule(), line.packSize().toPlainString()), line);
    }

    private static <K, V> V known(Map<K, V> names, K key, ScmsLine line) {
        V name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException("Line %d: no name for %s".formatted(line.id(), key));
        }
        return name;
    }

    private static Function<NamedCsvRecord, String> named(String column) {
        return row -> row.getField(column);
    }

    private static <K, V> Map<K, V> table(
            String name, Function<NamedCsvRecord, K> key, Function<NamedCsvRecord, V> value) {
        try (InputStream in = SampleNames.class.getResourceAsStream("/sample/" + name);
                var rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().collect(Collectors.toUnmodifiableMap(key, value));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample's table " + name + " cannot be read", e);
        }
    }
}
