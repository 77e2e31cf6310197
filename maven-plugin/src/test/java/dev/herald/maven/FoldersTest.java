package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void realPath() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void aBlogProjectIsItsOwnBlog() {
        Folders folders = of(Projects.project(folder, "blog"));

        assertThat(folders).isEqualTo(new Folders(folder, folder.resolve("target/site")));
    }

    @Test
    void aBlogProjectMayKeepItsBlogInSrcSiteBlog() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("src/site/blog"));

        Folders folders = of(Projects.project(folder, "blog"));

        assertThat(folders).isEqualTo(new Folders(blog, folder.resolve("target/site")));
    }

    @Test
    void aJavaProjectHasItsBlogBesideItsReports() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("src/site/blog"));

        Folders folders = of(Projects.project(folder, "jar"));

        assertThat(folders).isEqualTo(new Folders(blog, folder.resolve("target/site/blog")));
    }

    @Test
    void aJavaProjectWithSiteYamlIsTheBlog() throws IOException {
        Files.createDirectories(folder.resolve("src/site/blog"));
        Files.createFile(folder.resolve("site.yaml"));

        Folders folders = of(Projects.project(folder, "jar"));

        assertThat(folders.site()).isEqualTo(folder);
    }

    @Test
    void withoutAPomTheCurrentFolderIsTheBlog() {
        Folders folders = of(new MavenProject());

        assertThat(folders).isEqualTo(new Folders(folder, folder.resolve("target/site")));
    }

    @Test
    void whatIsGivenIsTaken() throws IOException {
        Path blog = Files.createDirectories(folder.resolve("notes"));
        File target = folder.resolve("docs/../out").toFile();

        Folders folders =
                Folders.of(Projects.project(folder, "jar"), folder, Optional.of(blog.toFile()), Optional.of(target));

        assertThat(folders).isEqualTo(new Folders(blog, folder.resolve("out")));
    }

    @Test
    void aJavaProjectWithoutABlogIsToldWhereOneIsLookedFor() {
        assertThatThrownBy(() -> of(Projects.project(folder, "jar")))
                .isInstanceOf(SiteException.class)
                .hasMessage("src/site/blog: there is no such folder; write the blog there, "
                        + "name its folder with herald.site, or set herald.skip where there is no blog");
    }

    @Test
    void aPropertyThatIsNotSetIsRefused() {
        Optional<File> unset = Optional.of(new File("${nowhere}/blog"));

        assertThatThrownBy(() -> Folders.of(Projects.project(folder, "blog"), folder, unset, unset))
                .isInstanceOf(SiteException.class)
                .hasMessage("""
                        pom.xml: herald.site is '${nowhere}/blog', which names a property that is not set; set the property, or write the value out
                        pom.xml: herald.target is '${nowhere}/blog', which names a property that is not set; set the property, or write the value out""");
    }

    private Folders of(MavenProject project) {
        return Folders.of(project, folder, Optional.empty(), Optional.empty());
    }
}
