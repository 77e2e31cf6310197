package dev.herald.maven;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host of repositories, known by its name, with its own address of the page on which a file is edited. */
enum Forge {
    GITHUB("github", "/edit/"),
    GITLAB("gitlab", "/-/edit/"),
    CODEBERG("codeberg", "/_edit/"),
    FORGEJO("forgejo", "/_edit/"),
    GITEA("gitea", "/_edit/");

    /** A POM's {@code scm} url: with or without {@code scm:git:}, by https or ssh, perhaps down to a branch's page. */
    private static final Pattern REPOSITORY = Pattern.compile(
            "(?:scm:git:)?(?:(?:(?<web>https?)|ssh|git)://)?(?:[\\w.-]+@)?"
                    + "(?<host>[\\w.-]+)(?::(?<port>\\d+)(?=/))?[:/](?<path>[\\w.~/-]+?)(?:\\.git)?/?(?:(?:/-)?/(?:tree|src)/.*)?");

    private final String host;
    private final String edit;

    Forge(String host, String edit) {
        this.host = host;
        this.edit = edit;
    }

    /**
     * The address at which a file of the blog is edited, with {@code :file} where its path in the blog goes; nothing for a host that is
     * none of these.
     *
     * @param scm the POM's {@code scm} url
     * @param folder the blog's folder in the repository, with {@code /} between folders; "" for the repository itself
     */
    static Optional<String> edit(String scm, String branch, String folder) {
        Matcher repository = REPOSITORY.matcher(scm);
        if (!repository.matches()) {
            return Optional.empty();
        }
        String below = folder.isEmpty() ? "" : encoded(folder) + "/";
        return of(repository.group("host"))
                .map(forge -> site(repository) + "/" + repository.group("path") + forge.edit + encoded(branch) + "/"
                        + below + ":file");
    }

    /** A port is the pages' own in a web address only; ssh has another. */
    private static String site(Matcher repository) {
        boolean port = repository.group("web") != null && repository.group("port") != null;
        return port
                ? repository.group("web") + "://" + repository.group("host") + ":" + repository.group("port")
                : "https://" + repository.group("host");
    }

    private static Optional<Forge> of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(forge -> name.contains(forge.host))
                .findFirst();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException fault) {
            throw new IllegalArgumentException(path, fault);
        }
    }
}
