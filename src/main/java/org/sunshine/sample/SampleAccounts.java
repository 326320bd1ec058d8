package org.sunshine.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.sunshine.access.Account;
import org.sunshine.access.AccountChange;
import org.sunshine.access.Accounts;
import org.sunshine.access.ApiKeys;
import org.sunshine.access.Role;
import org.sunshine.platform.PrivateFile;

/**
 * The accounts that come with the sample: an administrator, an officer and an auditor with generated passwords and keys
 * in {@code sample-accounts.properties}, and for the replay one officer of each hospital that has a key and no password.
 * Both files are readable by their owner only.
 */
@ApplicationScoped
class SampleAccounts {
    private static final String CREDENTIALS = "sample-accounts.properties";
    private static final String REPLAY_KEYS = "sample-replay-keys.properties";
    private static final String LABEL = "sample";

    private final Accounts accounts;
    private final ApiKeys keys;
    private final SecureRandom random;

    @Inject
    SampleAccounts(Accounts accounts, ApiKeys keys, SecureRandom random) {
        this.accounts = accounts;
        this.keys = keys;
        this.random = random;
    }

    /** Opens the accounts whose credentials the folder does not hold yet. */
    void open(Path folder, List<String> hospitals) {
        Path credentials = folder.resolve(CREDENTIALS);
        if (!Files.exists(credentials)) {
            Map<String, String> written = new LinkedHashMap<>();
            open(written, "admin", Role.ADMINISTRATOR, null);
            open(written, "officer", Role.OFFICER, hospitals.getFirst());
            written.put("officer.hospital", hospitals.getFirst());
            open(written, "auditor", Role.AUDITOR, null);
            store(credentials, written, "Credentials of the sample, made on this machine");
            announce(written);
        }
        Path replay = folder.resolve(REPLAY_KEYS);
        if (!Files.exists(replay)) {
            Map<String, String> written = new LinkedHashMap<>();
            for (String hospital : hospitals) {
                Account account =
                        accountFor("replay-" + hospital.toLowerCase(Locale.ROOT), Role.OFFICER, hospital, null);
                written.put(hospital, keys.issue(account.id(), LABEL));
            }
            store(replay, written, "Keys with which the sample's live orders are filed");
        }
    }

    String administratorKey(Path folder) {
        return load(folder.resolve(CREDENTIALS)).getProperty("admin.apiKey");
    }

    /** The replay's key of every hospital. */
    Map<String, String> replayKeys(Path folder) {
        Map<String, String> byHospital = new HashMap<>();
        load(folder.resolve(REPLAY_KEYS)).forEach((hospital, key) -> byHospital.put((String) hospital, (String) key));
        return byHospital;
    }

    private void open(Map<String, String> written, String name, Role role, String hospital) {
        byte[] secret = new byte[15];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Account account = accountFor("sample-" + name, role, hospital, password);
        written.put(name + ".username", account.username());
        written.put(name + ".password", password);
        written.put(name + ".apiKey", keys.issue(account.id(), LABEL));
    }

    /** A start that was cut off may have left the account behind; its password is then set anew. */
    private Account accountFor(String username, Role role, String hospital, String password) {
        AccountChange change = password == null
                ? accounts.createForKeys(username, role, hospital)
                : accounts.create(username, password, role, hospital);
        if (change instanceof AccountChange.Done done) {
            return done.account();
        }
        Account account =
                accounts.find(username).orElseThrow(() -> new IllegalStateException(username + ": " + change));
        if (password != null) {
            accounts.setPassword(username, password);
        }
        return account;
    }

    private static void announce(Map<String, String> written) {
        StringBuilder text = new StringBuilder("Sample accounts (also in " + CREDENTIALS + "):");
        written.forEach(
                (name, value) -> text.append("\n  ").append(name).append('=').append(value));
        System.out.println(text);
    }

    private static void store(Path file, Map<String, String> values, String comment) {
        StringBuilder text = new StringBuilder("# " + comment + "\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            PrivateFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
