package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BlogFolderTest {

    @Test
    void theBlogMayBeTheFolderThatSomebodyIsIn() {
        BlogFolder here = BlogFolder.open(Path.of("."), "x");

        here.copy("pom.xml", Path.of("pom.xml"));

        assertThat(here.changes().same()).isEqualTo(1);
    }
}
