package org.sunshine.ordering;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sunshine.catalogue.Pack;
import org.sunshine.catalogue.PackDescription;
import org.sunshine.catalogue.Supplier;
import org.sunshine.kernel.Codes;
import org.sunshine.kernel.Decimals;
import org.sunshine.kernel.Names;
import org.sunshine.ordering.SubmittedOrder.SubmittedLine;
import org.sunshine.platform.Problem;

/**
 * Checks an order field by field and finds all errors at once. The one validator: form, file and API use it. Pure: what
 * the catalogue knows and which dates are open comes in.
 */
public final class CheckingOrder {
    /** Most lines of an order. */
    public static final int MAX_LINES = 10_000;

    /** Most errors that an answer lists. */
    public static final int MAX_ERRORS = 10_000;

    /** Reasons that an officer may give for a price. */
    public static final Set<String> REASONS = Set.of(
            "EMERGENCY",
            "SHORTAGE",
            "SMALL_QUANTITY",
            "NO_ALTERNATIVE",
            "CONTRACT_PRICE",
            "FREE_GOODS",
            "PRICE_CONFIRMED",
            "OTHER");

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,9})?");
    private static final Pattern LINE_NUMBER = Pattern.compile("[1-9]\\d{0,6}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MAX_ORDER_NUMBER = 64;
    private static final BigDecimal MAX_PRICE = BigDecimal.TEN.pow(12);
    private static final BigDecimal MAX_PACKS = BigDecimal.TEN.pow(12);

    /**
     * What an order is checked against.
     *
     * @param hospital the hospital that files
     * @param oldest the oldest order date that is open, or null where any is (a history import)
     * @param today the newest order date that is open
     * @param currency the reporting currency
     * @param packErrors what the catalogue finds wrong with a described pack, by pointers into the description
     * @param supplierErrors what it finds wrong with a new supplier's name
     */
    public record Against(
            String hospital,
            LocalDate oldest,
            LocalDate today,
            String currency,
            Map<String, Pack> packs,
            Map<String, Supplier> suppliers,
            Function<PackDescription, List<Problem.Detail>> packErrors,
            Function<String, List<Problem.Detail>> supplierErrors) {}

    /** What came of it: exactly one of both is there. */
    public record Result(CheckedOrder order, List<FieldError> errors) {}

    private final Against against;
    private final List<FieldError> errors = new ArrayList<>();

    private CheckingOrder(Against against) {
        this.against = against;
    }

    /** Checks everything; finds every error. */
    public static Result check(SubmittedOrder submitted, Against against) {
        return new CheckingOrder(against).check(submitted);
    }

    private Result check(SubmittedOrder submitted) {
        String orderNumber = orderNumber(submitted.orderNumber());
        LocalDate orderDate = orderDate(submitted.orderDate());
        currency(submitted.currency());
        List<CheckedOrder.CheckedLine> lines = lines(submitted.lines());
        if (!errors.isEmpty()) {
            return new Result(null, List.copyOf(errors));
        }
        lines.sort(Comparator.comparingInt(CheckedOrder.CheckedLine::lineNumber));
        return new Result(
                new CheckedOrder(against.hospital(), orderNumber, orderDate, against.currency(), List.copyOf(lines)),
                List.of());
    }

    private String orderNumber(String given) {
        if (given == null || given.isBlank()) {
            return refuse(null, "orderNumber", "REQUIRED", "The hospital's own order number is missing.");
        }
        if (!Names.isPlain(given)) {
            return refuse(
                    null, "orderNumber", "BAD_CHARACTER", "The order number holds a control or invisible character.");
        }
        // Normalised first: a few characters become two.
        String number = normal(given);
        return number.length() > MAX_ORDER_NUMBER
                ? refuse(null, "orderNumber", "TOO_LONG", "An order number has at most 64 characters.")
                : number;
    }

    /** The form of an order number in which two that look the same are the same. */
    public static String normalOrderNumber(String given) {
        return normal(given);
    }

    private LocalDate orderDate(String given) {
        if (given == null || given.isBlank()) {
            return refuse(null, "orderDate", "REQUIRED", "The order date is missing, as in 2026-11-23.");
        }
        LocalDate date = parsedDate(given);
        if (date == null) {
            return refuse(null, "orderDate", "NOT_A_DATE", "The order date is not a date as in 2026-11-23.");
        }
        if (date.isAfter(against.today())) {
            return refuse(
                    null,
                    "orderDate",
                    "DATE_IN_FUTURE",
                    "The order date is after today, %s.".formatted(against.today()));
        }
        if (against.oldest() != null && date.isBefore(against.oldest())) {
            return refuse(
                    null,
                    "orderDate",
                    "DATE_TOO_OLD",
                    "The order date is before %s, the oldest that is still open.".formatted(against.oldest()));
        }
        if (date.getYear() < 1900) {
            return refuse(null, "orderDate", "DATE_TOO_OLD", "The order date is before 1900.");
        }
        return date;
    }

    private static LocalDate parsedDate(String given) {
        if (!ISO_DATE.matcher(given).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void currency(String given) {
        if (given == null || given.isBlank()) {
            refuse(
                    null,
                    "currency",
                    "REQUIRED",
                    "The currency is missing; it is %s here.".formatted(against.currency()));
        } else if (!CURRENCY.matcher(given).matches()) {
            refuse(null, "currency", "NOT_A_CURRENCY", "The currency is a code of three capital letters (ISO 4217).");
        } else if (!given.equals(against.currency())) {
            refuse(
                    null,
                    "currency",
                    "OTHER_CURRENCY",
                    "Orders are filed in %s here; no exchange rates are configured.".formatted(against.currency()));
        }
    }

    private List<CheckedOrder.CheckedLine> lines(List<SubmittedLine> submitted) {
        List<CheckedOrder.CheckedLine> lines = new ArrayList<>();
        if (submitted == null || submitted.isEmpty()) {
            refuse(null, "lines", "REQUIRED", "An order has at least one line. Nothing bought is a nil return.");
            return lines;
        }
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < submitted.size(); i++) {
            SubmittedLine line = submitted.get(i);
            Integer number = lineNumber(i, line.lineNumber());
            if (number != null && !numbers.add(number)) {
                refuse(
                        i,
                        "lineNumber",
                        "DUPLICATE_LINE_NUMBER",
                        "Line number %d stands twice in this order.".formatted(number));
            }
            Pack pack = pack(i, line);
            Supplier supplier = supplier(i, line);
            BigDecimal packs = packs(i, line.packs());
            BigDecimal price = packPrice(i, line.packPrice());
            packSize(i, line, pack);
            String reason = reason(i, line.reasonCode());
            String contract = contract(i, line.contractRef());
            lines.add(new CheckedOrder.CheckedLine(
                    number == null ? 0 : number,
                    pack,
                    pack == null ? line.pack() : null,
                    supplier,
                    supplier == null ? normal(line.supplierName()) : null,
                    packs,
                    price,
                    reason,
                    contract,
                    line.submission()));
        }
        return lines;
    }

    private Integer lineNumber(int line, String given) {
        if (given == null || given.isBlank()) {
            return refuse(line, "lineNumber", "REQUIRED", "The line number is missing.");
        }
        if (!LINE_NUMBER.matcher(given).matches()) {
            return refuse(
                    line, "lineNumber", "NOT_A_LINE_NUMBER", "A line number is a whole number from 1 to 9999999.");
        }
        return Integer.valueOf(given);
    }

    private Pack pack(int line, SubmittedLine submitted) {
        boolean coded = submitted.packCode() != null && !submitted.packCode().isBlank();
        if (coded && submitted.pack() != null) {
            return refuse(line, "pack", "TWICE", "The line names a pack code and describes a pack; give one of both.");
        }
        if (submitted.pack() != null) {
            against.packErrors()
                    .apply(submitted.pack())
                    .forEach(error -> refuse(line, "pack" + error.pointer(), error.code(), error.message()));
            return null;
        }
        if (!coded) {
            return refuse(line, "packCode", "REQUIRED", "The pack code is missing.");
        }
        if (!Codes.isCode(submitted.packCode())) {
            return refuse(
                    line,
                    "packCode",
                    "NOT_A_CODE",
                    "A code has 1 to 40 letters, digits, dots, hyphens or underscores.");
        }
        Pack pack = against.packs().get(submitted.packCode());
        if (pack == null) {
            return refuse(
                    line,
                    "packCode",
                    "UNKNOWN_PACK",
                    "No pack has the code %s. A pack that the catalogue does not know can be described."
                            .formatted(submitted.packCode()));
        }
        return pack;
    }

    private Supplier supplier(int line, SubmittedLine submitted) {
        boolean coded =
                submitted.supplierCode() != null && !submitted.supplierCode().isBlank();
        boolean named =
                submitted.supplierName() != null && !submitted.supplierName().isBlank();
        if (coded && named) {
            return refuse(
                    line, "supplierName", "TWICE", "The line has a supplier's code and a name; give one of both.");
        }
        if (named) {
            against.supplierErrors()
                    .apply(submitted.supplierName())
                    .forEach(error -> refuse(line, "supplierName", error.code(), error.message()));
            return null;
        }
        if (!coded) {
            return refuse(line, "supplierCode", "REQUIRED", "The supplier's code is missing.");
        }
        if (!Codes.isCode(submitted.supplierCode())) {
            return refuse(
                    line,
                    "supplierCode",
                    "NOT_A_CODE",
                    "A code has 1 to 40 letters, digits, dots, hyphens or underscores.");
        }
        Supplier supplier = against.suppliers().get(submitted.supplierCode());
        if (supplier == null) {
            return refuse(
                    line,
                    "supplierCode",
                    "UNKNOWN_SUPPLIER",
                    "No supplier has the code %s. A new supplier can be named instead."
                            .formatted(submitted.supplierCode()));
        }
        return supplier;
    }

    private BigDecimal packs(int line, String given) {
        BigDecimal packs = number(line, "packs", given, "The number of packs");
        if (packs == null) {
            return null;
        }
        if (packs.signum() <= 0 || packs.stripTrailingZeros().scale() > 0) {
            return refuse(line, "packs", "NOT_A_COUNT", "The number of packs is a whole number above zero.");
        }
        if (packs.compareTo(MAX_PACKS) > 0) {
            return refuse(line, "packs", "TOO_LARGE", "The number of packs is above 10^12.");
        }
        return packs.setScale(0);
    }

    private BigDecimal packPrice(int line, String given) {
        BigDecimal price = number(line, "packPrice", given, "The price of a pack");
        if (price == null) {
            return null;
        }
        if (price.signum() < 0) {
            return refuse(line, "packPrice", "NEGATIVE", "The price of a pack is below zero.");
        }
        if (price.stripTrailingZeros().scale() > Decimals.MONEY_SCALE) {
            return refuse(line, "packPrice", "TOO_MANY_DECIMALS", "The price of a pack has more than 4 decimals.");
        }
        if (price.compareTo(MAX_PRICE) > 0) {
            return refuse(line, "packPrice", "TOO_LARGE", "The price of a pack is above 10^12.");
        }
        return price.setScale(Decimals.MONEY_SCALE);
    }

    private void packSize(int line, SubmittedLine submitted, Pack pack) {
        if (submitted.packSize() == null || submitted.packSize().isBlank()) {
            return;
        }
        BigDecimal size = number(line, "packSize", submitted.packSize(), "The pack size");
        if (size != null && pack != null && size.compareTo(pack.packSize()) != 0) {
            refuse(
                    line,
                    "packSize",
                    "PACK_SIZE_MISMATCH",
                    "The catalogue's pack %s holds %s, not %s."
                            .formatted(pack.code(), plain(pack.packSize()), plain(size)));
        }
    }

    private String reason(int line, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return REASONS.contains(given)
                ? given
                : refuse(line, "reasonCode", "UNKNOWN_REASON", "The reason is none of the known codes.");
    }

    private String contract(int line, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Codes.isCode(given)
                ? given
                : refuse(
                        line,
                        "contractRef",
                        "NOT_A_CODE",
                        "A reference has 1 to 40 letters, digits, dots, hyphens or underscores.");
    }

    /** A decimal of sane size: an exponent cannot blow it up. */
    private BigDecimal number(int line, String field, String given, String name) {
        if (given == null || given.isBlank()) {
            return refuse(line, field, "REQUIRED", name + " is missing.");
        }
        if (!PLAIN_NUMBER.matcher(given).matches()) {
            return refuse(line, field, "NOT_A_NUMBER", name + " is not a number as in 18.50.");
        }
        BigDecimal number = new BigDecimal(given);
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (number.signum() != 0 && (digitsBeforePoint > 30 || number.scale() > 1_000 || number.scale() < -30)) {
            return refuse(
                    line, field, digitsBeforePoint > 0 ? "TOO_LARGE" : "TOO_MANY_DECIMALS", name + " is out of range.");
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String normal(String text) {
        return text == null ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private <T> T refuse(Integer line, String field, String code, String message) {
        errors.add(new FieldError(line, field, code, message));
        return null;
    }
}
