package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r, https://github.com/o/r/edit/main/blog/:file",
        "http://github.com/o/r/, https://github.com/o/r/edit/main/blog/:file",
        "https://github.com/o/r.git, https://github.com/o/r/edit/main/blog/:file",
        "scm:git:https://github.com/o/r.git, https://github.com/o/r/edit/main/blog/:file",
        "git@github.com:o/r.git, https://github.com/o/r/edit/main/blog/:file",
        "scm:git:ssh://git@github.com/o/r.git, https://github.com/o/r/edit/main/blog/:file",
        "https://github.com/o/r/tree/main, https://github.com/o/r/edit/main/blog/:file",
        "https://gitlab.com/g/sub/p, https://gitlab.com/g/sub/p/-/edit/main/blog/:file",
        "https://gitlab.example.org/g/p/-/tree/main, https://gitlab.example.org/g/p/-/edit/main/blog/:file",
        "http://gitea.local:3000/o/r, http://gitea.local:3000/o/r/_edit/main/blog/:file",
        "https://gitlab.example.org:8443/g/p.git, https://gitlab.example.org:8443/g/p/-/edit/main/blog/:file",
        "ssh://git@gitlab.example.org:2222/g/p.git, https://gitlab.example.org/g/p/-/edit/main/blog/:file",
        "https://codeberg.org/o/r, https://codeberg.org/o/r/_edit/main/blog/:file",
        "https://codeberg.org/o/r/src/branch/main, https://codeberg.org/o/r/_edit/main/blog/:file",
    })
    void knowsTheForgesByTheirNames(String scm, String edit) {
        assertThat(Forge.edit(scm, "main", "blog")).contains(edit);
    }

    @Test
    void aBlogThatIsTheRepositoryItselfHasNoFolder() {
        assertThat(Forge.edit("https://github.com/o/r", "main", "")).contains("https://github.com/o/r/edit/main/:file");
    }

    @Test
    void foldersAndBranchesAreEncoded() {
        assertThat(Forge.edit("https://github.com/o/r", "release/1 %", "my blog/ü"))
                .contains("https://github.com/o/r/edit/release/1%20%25/my%20blog/%C3%BC/:file");
    }

    @ParameterizedTest
    @CsvSource({"https://code.example.org/o/r", "scm:svn:https://svn.example.org/r", "not an address"})
    void anUnknownHostHasNoEditLink(String scm) {
        assertThat(Forge.edit(scm, "main", "blog")).isEmpty();
    }
}
