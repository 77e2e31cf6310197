package dev.herald.scaffold;

import java.util.Optional;

/** A recipe for a CI server, which builds the site on each merge, puts it online and tells the networks; they are those of {@code docs/ci}. */
public enum Recipe {
    GITHUB("github.yml", ".github/workflows/blog.yml"),
    GITLAB("gitlab.yml", ".gitlab-ci.yml"),
    FORGEJO("forgejo.yml", ".forgejo/workflows/blog.yml"),
    JENKINS("Jenkinsfile", "Jenkinsfile"),
    NONE("", "");

    private final String source;
    private final String target;

    Recipe(String source, String target) {
        this.source = source;
        this.target = target;
    }

    String source() {
        return source;
    }

    /** Where a blog has it; nothing for {@link #NONE}. */
    public Optional<String> target() {
        return Optional.of(target).filter(path -> !path.isEmpty());
    }

    /** Without the words on where to copy it. */
    String text() {
        return Resource.text("ci/" + source).replaceFirst("^(#|//) Copy to [^\\n]*? docs/", "$1 Herald's docs/");
    }
}
