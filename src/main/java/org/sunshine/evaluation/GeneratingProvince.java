package org.sunshine.evaluation;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The steps of one generation, in the order in which they draw from the random numbers. */
final class GeneratingProvince {
    private static final int[] SIZES = {1, 6, 10, 14, 20, 28, 30, 50, 60, 100, 120};
    private static final double[] STEPS = {-0.4, -0.25, -0.15, 0.1, 0.2};
    private static final int AGREED_FOR = 180;

    private final Province.Kind kind;
    private final Random random;
    private final List<LabelledLine> lines = new ArrayList<>();
    private final Map<Province.Favour, Double> favours = new HashMap<>();
    private final Map<String, DriftOf> drifting = new HashMap<>();
    private final Map<String, Agreed> agreed = new HashMap<>();
    private final Map<String, Habit> habits = new HashMap<>();

    private record Agreed(double log, int day) {}

    private record Habit(int supplier, int size, boolean originator) {}

    private record DriftOf(int fromQuarter, double aQuarter) {}

    private record Product(
            double log,
            double originatorTimes,
            double drift,
            int stepDay,
            double step,
            int[] sizes,
            int[] suppliers,
            double[] supplierLogs) {}

    GeneratingProvince(Province.Kind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
    }

    Province generate() {
        double[] supplierLogs = gaussians(kind.suppliers(), 0.08 * Math.sqrt(0.5));
        double[] hospitalLogs = gaussians(kind.hospitals(), 0.03);
        Product[] products = new Product[kind.products()];
        for (int i = 0; i < products.length; i++) {
            products[i] = product(supplierLogs);
        }
        Chooser chooseProduct = new Chooser(paretos(kind.products(), 1.2));
        Chooser chooseHospital = new Chooser(paretos(kind.hospitals(), 1.5));
        int[] days = random.ints(kind.lines(), 0, Province.DAYS).sorted().toArray();
        drifts();
        List<Integer> hospitals = new ArrayList<>();
        List<Integer> bought = new ArrayList<>();
        List<Habit> from = new ArrayList<>();
        for (int i = 0; i < kind.lines(); i++) {
            int hospital = chooseHospital.draw(random);
            int product = chooseProduct.draw(random);
            hospitals.add(hospital);
            bought.add(product);
            from.add(habit(hospital, product, products[product]));
        }
        favours(days, hospitals, from);
        for (int i = 0; i < kind.lines(); i++) {
            line(days[i], hospitals.get(i), bought.get(i), products[bought.get(i)], from.get(i), hospitalLogs);
        }
        return finished();
    }

    private Product product(double[] supplierLogs) {
        int[] suppliers = random.ints(0, kind.suppliers())
                .distinct()
                .limit(3 + random.nextInt(6))
                .toArray();
        double[] logs = new double[suppliers.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = supplierLogs[suppliers[i]] + random.nextGaussian() * 0.08 * Math.sqrt(0.5);
        }
        boolean steps = random.nextDouble() < 0.3;
        return new Product(
                random.nextGaussian() * 1.2,
                random.nextDouble() < 0.3 ? 1.8 + 4.2 * random.nextDouble() : 0,
                -0.03 + 0.05 * random.nextGaussian(),
                steps ? 100 + random.nextInt(Province.DAYS - 100) : Integer.MAX_VALUE,
                STEPS[random.nextInt(STEPS.length)],
                new int[] {size(), size()},
                suppliers,
                logs);
    }

    private int size() {
        return SIZES[random.nextInt(SIZES.length)];
    }

    private void drifts() {
        for (int i = 0; i < kind.drifting(); i++) {
            String hospital = hospital(random.nextInt(Math.max(1, kind.hospitals() / 2)));
            drifting.put(hospital, new DriftOf(2 + random.nextInt(6), 0.03 + 0.02 * random.nextDouble()));
        }
    }

    /** Pairs that trade often enough for a favour to matter, each in one of its half-years. */
    private void favours(int[] days, List<Integer> hospitals, List<Habit> from) {
        Map<Province.Favour, Integer> trades = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            trades.merge(favour(from.get(i).supplier(), hospitals.get(i), days[i]), 1, Integer::sum);
        }
        List<Province.Favour> busy = new ArrayList<>(trades.entrySet().stream()
                .filter(pair -> pair.getValue() >= 10)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Province.Favour::supplier)
                        .thenComparing(Province.Favour::hospital)
                        .thenComparing(Province.Favour::halfYear))
                .toList());
        for (int i = 0; i < kind.favours() && !busy.isEmpty(); i++) {
            favours.put(busy.remove(random.nextInt(busy.size())), 0.1 + 0.2 * random.nextDouble());
        }
    }

    private Habit habit(int hospital, int product, Product of) {
        String key = hospital + "|" + product;
        if (!habits.containsKey(key) || random.nextDouble() < 0.03) {
            habits.put(
                    key,
                    new Habit(
                            of.suppliers[random.nextInt(of.suppliers.length)],
                            of.sizes[random.nextInt(of.sizes.length)],
                            of.originatorTimes > 0 && random.nextDouble() < 0.4));
        }
        Habit habit = habits.get(key);
        if (random.nextDouble() < 0.15) {
            return new Habit(of.suppliers[random.nextInt(of.suppliers.length)], habit.size(), habit.originator());
        }
        return habit;
    }

    private void line(int day, int hospital, int product, Product of, Habit habit, double[] hospitalLogs) {
        double logUnits = 7.0 + 1.2 * random.nextGaussian();
        double expected = of.log
                + (habit.originator() ? Math.log(of.originatorTimes) : 0)
                + of.supplierLogs[indexOf(of.suppliers, habit.supplier())]
                + hospitalLogs[hospital]
                + of.drift * day / 365
                + (day >= of.stepDay ? of.step : 0);
        String key = hospital + "|" + product + "|" + habit.supplier() + "|" + habit.originator();
        Agreed before = agreed.get(key);
        double log;
        if (before != null
                && day - before.day() < AGREED_FOR
                && !(before.day() < of.stepDay && day >= of.stepDay)
                && random.nextDouble() < kind.repeats()) {
            log = before.log();
        } else {
            log = expected - 0.03 * (logUnits - 7.0) + kind.noise() * random.nextGaussian();
            agreed.put(key, new Agreed(log, day));
        }
        double trueLog = log;
        if (random.nextDouble() < kind.tailShare()) {
            log += kind.tailSpread() * studentOfThree();
        }
        String partOf = null;
        Double favour = favours.get(favour(habit.supplier(), hospital, day));
        if (favour != null) {
            log += Math.log(1 + favour);
            partOf = "kickback";
        }
        double drift = driftOn(hospital(hospital), day);
        if (drift > 0) {
            log += drift;
            partOf = partOf == null ? "drift" : partOf;
        }
        double packs = Math.max(1, Math.rint(Math.exp(logUnits) / habit.size()));
        add(day, hospital, product, habit, packs, price(Math.exp(log) * habit.size()), partOf, trueLog);
        if (random.nextDouble() < 0.001) {
            add(
                    Math.min(Province.DAYS - 1, day + random.nextInt(4)),
                    hospital,
                    product,
                    habit,
                    packs,
                    price(Math.exp(log) * habit.size()),
                    "duplicate",
                    trueLog);
        }
    }

    private void add(
            int day,
            int hospital,
            int product,
            Habit habit,
            double packs,
            double packPrice,
            String partOf,
            double trueLog) {
        lines.add(new LabelledLine(
                0,
                Province.FIRST.plusDays(day),
                "O-" + lines.size(),
                hospital(hospital),
                "D-" + hospital % 12,
                supplier(habit.supplier()),
                "P-%03d".formatted(product),
                habit.originator() ? "originator" : "generic",
                habit.size(),
                packs,
                packPrice,
                null,
                partOf,
                trueLog));
    }

    private Province finished() {
        List<LabelledLine> ordered = lines.stream()
                .sorted(Comparator.comparing(LabelledLine::orderDate).thenComparing(LabelledLine::orderNumber))
                .toList();
        List<LabelledLine> numbered = new ArrayList<>();
        for (LabelledLine line : ordered) {
            numbered.add(new LabelledLine(
                    numbered.size() + 1,
                    line.orderDate(),
                    line.orderNumber(),
                    line.hospital(),
                    line.district(),
                    line.supplier(),
                    line.product(),
                    line.tier(),
                    line.packSize(),
                    line.packs(),
                    line.packPrice(),
                    null,
                    line.partOf(),
                    line.trueLog()));
        }
        Set<Province.Drift> drifts =
                new TreeSet<>(Comparator.comparing(Province.Drift::hospital).thenComparing(Province.Drift::quarter));
        drifting.forEach((hospital, drift) -> {
            // From the second raised quarter on: a rise of two quarters is what the rule promises to see.
            for (int quarter = drift.fromQuarter() + 1; quarter < 12; quarter++) {
                drifts.add(new Province.Drift(hospital, Province.FIRST.plusMonths(3L * quarter)));
            }
        });
        return new Province(numbered, favours.keySet(), drifts);
    }

    private double driftOn(String hospital, int day) {
        DriftOf drift = drifting.get(hospital);
        if (drift == null) {
            return 0;
        }
        LocalDate date = Province.FIRST.plusDays(day);
        int quarter = (date.getYear() - Province.FIRST.getYear()) * 4 + (date.getMonthValue() - 1) / 3;
        return quarter < drift.fromQuarter() ? 0 : drift.aQuarter() * (quarter - drift.fromQuarter() + 1);
    }

    private Province.Favour favour(int supplier, int hospital, int day) {
        LocalDate date = Province.FIRST.plusDays(day);
        return new Province.Favour(
                supplier(supplier),
                hospital(hospital),
                Year.of(date.getYear())
                        .atMonth(date.getMonthValue() <= 6 ? 1 : 7)
                        .atDay(1));
    }

    /** Pack prices have two decimals, small ones four. */
    private static double price(double exact) {
        double scale = exact < 1 ? 10_000 : 100;
        return Math.max(0.0001, Math.rint(exact * scale) / scale);
    }

    private double studentOfThree() {
        double chi = 0;
        for (int i = 0; i < 3; i++) {
            double normal = random.nextGaussian();
            chi += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(chi / 3);
    }

    private double[] gaussians(int n, double spread) {
        return random.doubles(n).map(any -> random.nextGaussian() * spread).toArray();
    }

    private double[] paretos(int n, double shape) {
        return random.doubles(n)
                .map(share -> Math.pow(1 - share, -1 / shape) - 0.8)
                .toArray();
    }

    private static int indexOf(int[] all, int one) {
        for (int i = 0; i < all.length; i++) {
            if (all[i] == one) {
                return i;
            }
        }
        throw new IllegalStateException("A product is bought only from its suppliers");
    }

    private static String hospital(int number) {
        return "H-%03d".formatted(number);
    }

    private static String supplier(int number) {
        return "S-%02d".formatted(number);
    }
}
