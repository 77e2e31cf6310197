package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;
import dev.herald.http.ServerAddress;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@link Bluesky} channel from its block below {@code channels:}. */
final class BlueskyBlock {

    /** In small letters (atproto.com, "Handle"). */
    static final String HANDLE = "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?";

    private static final String USUAL_SERVER = "https://bsky.social";

    private static final String FIX_HANDLE = "write the account's handle, such as ana.bsky.social";
    private static final String FIX_PASSWORD = "write the name of an environment variable that holds an app password,"
            + " such as BLUESKY_PASSWORD; Bluesky's settings make one under 'Privacy and security', 'App passwords'";
    private static final String FIX_DID =
            "write what 'herald:channels' shows as the account's did, such as did:plc:ewvi7nxzyoun6zhxrhs64oiz";

    private BlueskyBlock() {}

    static Channel read(String name, Strategy strategy, Settings block, SiteConfig site) {
        Optional<String> handle = block.parsed("handle", BlueskyBlock::handle, FIX_HANDLE);
        if (block.text("handle").isEmpty()) {
            block.missing("handle", FIX_HANDLE);
        }
        Optional<Secret> password = Secret.of(block, "password");
        if (block.text("password").isEmpty()) {
            block.missing("password", FIX_PASSWORD);
        }
        String server = block.parsed("server", ServerAddress::root, "write an address such as " + USUAL_SERVER)
                .orElse(USUAL_SERVER);
        Optional<String> did = block.parsed("did", BlueskyBlock::did, FIX_DID);
        boolean standardSite = block.flag("standard-site", did.isPresent());
        if (standardSite && block.text("did").isEmpty()) {
            block.wrong("standard-site", "'standard-site' needs the account's 'did' beside it", FIX_DID);
        }
        Pds account = new Pds(server, handle.orElse(""), password.orElse(new Secret("MISSING")));
        Optional<StandardSite> documents = did.filter(named -> standardSite)
                .map(named -> new StandardSite(name, named, site.url().toString(), site.title(), site.description()));
        return new Bluesky(name, strategy, account, did, documents);
    }

    private static String handle(String text) {
        String handle = text.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return matching(handle, HANDLE);
    }

    private static String did(String text) {
        return matching(text.strip(), "did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]");
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
