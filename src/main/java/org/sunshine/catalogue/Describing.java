package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.sunshine.kernel.Hashes;
import org.sunshine.kernel.Names;
import org.sunshine.platform.Problem;

/**
 * Packs and suppliers that the catalogue does not know, as orders describe them. Refusing them would hide a purchase.
 * The same description always gives the same code, in whatever case, order or spacing it is written. A described pack
 * whose composition is a product of the catalogue belongs to that product at once, and its lines are judged.
 */
@ApplicationScoped
public class Describing {
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int CODE_CHARACTERS = 12;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PACK_CODE = Pattern.compile("D-[A-Z2-7]{12}(?:[A-Z2-7]{12})?");
    private static final Pattern SUPPLIER_CODE = Pattern.compile("N-[A-Z2-7]{12}");

    private record Description(
            Composition composition, String brand, String manufacturer, Tier tier, BigDecimal packSize) {
        byte[] hash() {
            String text = String.join(
                    "\n",
                    "sunshine pack 1",
                    composition.identity(),
                    Names.folded(brand),
                    Names.folded(manufacturer),
                    tier.word(),
                    packSize.toPlainString());
            return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a code is of the kind that described packs get: {@code D-} and base 32. */
    public static boolean isPackCode(String code) {
        return PACK_CODE.matcher(code).matches();
    }

    /** Whether a code is of the kind that suppliers named by an order get: {@code N-} and base 32. */
    public static boolean isSupplierCode(String code) {
        return SUPPLIER_CODE.matcher(code).matches();
    }

    /** Everything that is wrong with a description, at pointers relative to it: {@code /ingredients/0/strength}. */
    public List<Problem.Detail> errors(PackDescription description) {
        List<Problem.Detail> errors = new ArrayList<>();
        read(description, (field, code, message) -> errors.add(Problem.Detail.at("/" + field, code, message)));
        return errors;
    }

    /** What is wrong with the name of a new supplier, at the empty pointer: the name itself. */
    public List<Problem.Detail> supplierErrors(String name) {
        List<Problem.Detail> errors = new ArrayList<>();
        checkName("", name, true, (field, code, message) -> errors.add(Problem.Detail.at("", code, message)));
        return errors;
    }

    /**
     * The pack of this description, added in the caller's transaction where it is new. Two transactions that add the
     * same one wait for each other.
     *
     * @throws IllegalArgumentException where {@link #errors} tells any
     */
    public Pack pack(Handle handle, PackDescription description) {
        List<String> faults = new ArrayList<>();
        Description read = read(description, (field, code, message) -> faults.add(field + " " + code))
                .orElseThrow(() -> new IllegalArgumentException("The description has errors: " + faults));
        byte[] hash = read.hash();
        String code = "D-" + base32(hash, CODE_CHARACTERS);
        Optional<byte[]> holder = PackRows.description(handle, code);
        if (holder.isPresent() && !Arrays.equals(holder.get(), hash)) {
            // Somebody found two descriptions with equal first 60 bits; the next 60 tell them apart.
            code = "D-" + base32(hash, 2 * CODE_CHARACTERS);
            holder = PackRows.description(handle, code);
        }
        if (holder.isEmpty()) {
            add(handle, code, read, hash);
        }
        return matched(handle, code);
    }

    /**
     * The packs of these descriptions, each as {@link #pack} gives it. They are added in the order of their codes, so
     * that two orders that describe the same ones never wait for each other in a circle.
     */
    public Map<PackDescription, Pack> packs(Handle handle, Collection<PackDescription> descriptions) {
        Map<PackDescription, Pack> packs = new HashMap<>();
        descriptions.stream()
                .distinct()
                .sorted(Comparator.comparing(Describing::firstCode))
                .forEach(description -> packs.put(description, pack(handle, description)));
        return packs;
    }

    /** The suppliers of these names, each as {@link #supplier} gives it, added in one order as well. */
    public Map<String, Supplier> suppliers(Handle handle, Collection<String> names) {
        Map<String, Supplier> suppliers = new HashMap<>();
        names.stream()
                .distinct()
                .sorted(Comparator.comparing(Describing::supplierCode))
                .forEach(name -> suppliers.put(name, supplier(handle, name)));
        return suppliers;
    }

    /** The code that a description has where no other one has it already. */
    private static String firstCode(PackDescription description) {
        return read(description, (field, code, message) -> {})
                .map(read -> "D-" + base32(read.hash(), CODE_CHARACTERS))
                .orElse("");
    }

    /** The code that a new supplier of this name gets. */
    private static String supplierCode(String name) {
        byte[] hash = Hashes.sha256(("sunshine supplier 1\n" + Names.folded(name)).getBytes(StandardCharsets.UTF_8));
        return "N-" + base32(hash, CODE_CHARACTERS);
    }

    /**
     * The supplier of this name: one that has it already, case and accents apart, else a new one with the code
     * {@code N-…}, added in the caller's transaction.
     *
     * @throws IllegalArgumentException where {@link #supplierErrors} tells any
     */
    public Supplier supplier(Handle handle, String name) {
        String normal = checkName("", name, true, (field, code, message) -> {})
                .orElseThrow(() -> new IllegalArgumentException("The supplier's name has errors"));
        return Suppliers.byName(handle, normal).orElseGet(() -> {
            Supplier supplier = new Supplier(supplierCode(normal), normal, true, true);
            Suppliers.insertIfAbsent(handle, supplier);
            return Suppliers.byCode(handle, List.of(supplier.code())).get(supplier.code());
        });
    }

    /** The code that stands for the product of a described pack until it is known. */
    static String provisionalProduct(String packCode) {
        return "X-" + packCode;
    }

    private static void add(Handle handle, String code, Description read, byte[] hash) {
        String identity = read.composition().identity();
        String product = ProductRows.codesByIdentity(handle, List.of(identity)).get(identity);
        if (product == null) {
            product = provisionalProduct(code);
            ProductRows.insertProvisional(handle, product, read.composition());
        }
        PackRows.insertIfAbsent(
                handle,
                new PackRows.Content(
                        code,
                        product,
                        read.composition().name().text(),
                        read.brand(),
                        read.manufacturer(),
                        read.tier(),
                        read.packSize(),
                        true,
                        hash));
    }

    /** The pack as stored; the catalogue may have learnt its product since it was described first. */
    private static Pack matched(Handle handle, String code) {
        Map<String, Pack> stored = PackRows.byCode(handle, List.of(code));
        if (!stored.get(code).matched() && PackRows.match(handle, code) > 0) {
            Generation.advance(handle);
            stored = PackRows.byCode(handle, List.of(code));
        }
        return stored.get(code);
    }

    private static Optional<Description> read(PackDescription given, Faults faults) {
        if (given.ingredients() == null) {
            faults.add("ingredients", "MISSING", "Name at least one ingredient.");
        }
        Optional<Composition> composition =
                new ReadingComposition(faults).read(given.ingredients(), given.form(), given.route(), given.unit());
        Optional<String> brand = checkName("brand", given.brand(), false, faults);
        Optional<String> manufacturer = checkName("manufacturer", given.manufacturer(), true, faults);
        Optional<Tier> tier = PackRow.tier(given.tier(), faults);
        Optional<BigDecimal> size = PackSize.parse(given.packSize());
        if (size.isEmpty()) {
            faults.add("packSize", "NOT_A_PACK_SIZE", PackSize.MESSAGE);
        }
        if (composition.isEmpty() || brand.isEmpty() || manufacturer.isEmpty() || tier.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Description(composition.get(), brand.get(), manufacturer.get(), tier.get(), size.get()));
    }

    private static Optional<String> checkName(String field, String text, boolean needed, Faults faults) {
        if (text == null || text.isBlank()) {
            if (needed) {
                faults.add(field, "MISSING", "A name is needed.");
            }
            return needed ? Optional.empty() : Optional.of("");
        }
        Optional<String> name = Names.normalised(text);
        if (name.isEmpty()) {
            faults.add(field, "NOT_A_NAME", "The name contains a character that no name has.");
        } else if (name.get().length() > LONGEST_NAME) {
            faults.add(field, "TOO_LONG", "At most %d characters.".formatted(LONGEST_NAME));
            return Optional.empty();
        }
        return name;
    }

    /** The first bits of a hash, five a character (RFC 4648). */
    private static String base32(byte[] hash, int characters) {
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            int bit = 5 * i;
            int pair = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            text.append(BASE32[pair >> (11 - bit % 8) & 31]);
        }
        return text.toString();
    }
}
