package org.sunshine.ordering.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;

/** The rows of an exported file, by the names of its columns. */
final class CsvRows {
    private CsvRows() {}

    static List<Map<String, String>> of(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .map(NamedCsvRecord::getFieldsAsMap)
                .toList();
    }
}
