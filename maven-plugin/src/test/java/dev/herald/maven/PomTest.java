package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.Author;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Developer;
import org.apache.maven.model.Organization;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomTest {

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void aRepositoryWithABlogProject() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectory(folder.resolve(".git"));
        project = Projects.project(folder, "blog");
    }

    @Test
    void saysWhatSiteYamlMayLeaveOut() {
        project.getModel().setName("Kettle");
        project.getModel().setDescription("\n    Boils\n    water.\n  ");
        project.getModel().setUrl("https://kettle.example/");
        project.getModel().setInceptionYear("2019");
        project.getModel().setOrganization(new Organization());
        project.getOrganization().setName("Kettle Makers");
        project.getModel().addDeveloper(developer("ada", "Ada Kettle", "ada@kettle.example", "https://ada.example/"));
        project.getModel().setScm(scm("https://github.com/example/kettle", "HEAD"));

        SiteDefaults defaults = defaults(folder.resolve("notes"), folder.resolve("target/site"));

        assertThat(defaults)
                .isEqualTo(new SiteDefaults(
                        Optional.of("Kettle"),
                        Optional.of("Boils water."),
                        Optional.of("https://kettle.example/"),
                        Optional.of("Kettle Makers"),
                        List.of(author("ada", "Ada Kettle", "ada@kettle.example", "https://ada.example/")),
                        Optional.of("https://github.com/example/kettle/edit/main/notes/:file"),
                        Optional.of(Year.of(2019))));
    }

    @Test
    void aPomThatSaysNothingGivesItsArtifactAsTitle() {
        SiteDefaults defaults = defaults(folder, folder.resolve("target/site"));

        assertThat(defaults)
                .isEqualTo(new SiteDefaults(
                        Optional.of("sample"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void withoutAPomNothingIsKnown() {
        SiteDefaults defaults = new Pom(new MavenProject(), new Folders(folder, folder)).defaults();

        assertThat(defaults).isEqualTo(SiteDefaults.NONE);
    }

    @Test
    void aBlogBesideTheProjectsSiteIsBelowItsAddress() {
        project.getModel().setUrl("https://kettle.example/");

        SiteDefaults defaults = defaults(folder, folder.resolve("target/site/blog"));

        assertThat(defaults.url()).contains("https://kettle.example/blog");
    }

    @Test
    void aBlogWrittenElsewhereHasTheProjectsAddress() {
        project.getModel().setUrl("https://kettle.example/");

        SiteDefaults defaults = defaults(folder, folder.resolve("docs"));

        assertThat(defaults.url()).contains("https://kettle.example/");
    }

    @Test
    void theTagIsTheBranch() {
        project.getModel().setScm(scm("https://github.com/example/kettle", "trunk"));

        SiteDefaults defaults = defaults(folder, folder.resolve("target/site"));

        assertThat(defaults.edit()).contains("https://github.com/example/kettle/edit/trunk/:file");
    }

    @Test
    void aModuleHasItsParentsRepository() {
        MavenProject parent = Projects.project(folder, "pom");
        parent.getModel().setScm(scm("https://github.com/example/kettle", "HEAD"));
        MavenProject module = Projects.project(folder.resolve("module"), "jar");
        module.setParent(parent);
        module.setOriginalModel(module.getModel().clone());
        module.getModel().setScm(scm("https://github.com/example/kettle/module", "HEAD")); // as Maven inherits it
        Folders folders = new Folders(folder.resolve("module/src/site/blog"), folder.resolve("module/target/site"));

        SiteDefaults defaults = new Pom(module, folders).defaults();

        assertThat(defaults.edit()).contains("https://github.com/example/kettle/edit/main/module/src/site/blog/:file");
    }

    @Test
    void withoutARepositoryOnDiskTheOutermostParentIsItsFolder() throws IOException {
        Files.delete(folder.resolve(".git"));
        project.getModel().setScm(scm("https://github.com/example/kettle", "HEAD"));

        SiteDefaults defaults = defaults(folder.resolve("notes"), folder.resolve("target/site"));

        assertThat(defaults.edit()).contains("https://github.com/example/kettle/edit/main/notes/:file");
    }

    @Test
    void aDeveloperWithoutAnIdIsKnownByTheName() {
        project.getModel().addDeveloper(developer(null, "Ada M. Kettle", null, null));
        project.getModel().addDeveloper(developer("bo", null, null, null));

        SiteDefaults defaults = defaults(folder, folder.resolve("target/site"));

        assertThat(defaults.authors())
                .containsExactly(Author.named("ada-m-kettle", "Ada M. Kettle"), Author.named("bo", "bo"));
    }

    @Test
    void everyPropertyThatIsNotSetIsTold() {
        project.getModel().setName("${title}");
        project.getModel().setUrl("https://${host}/");

        assertThatThrownBy(() -> defaults(folder, folder.resolve("target/site")))
                .isInstanceOf(SiteException.class)
                .hasMessage("""
                        pom.xml: the POM's name is '${title}', which names a property that is not set; set the property, or write the value out
                        pom.xml: the POM's url is 'https://${host}/', which names a property that is not set; set the property, or write the value out""");
    }

    private SiteDefaults defaults(Path site, Path target) {
        return new Pom(project, new Folders(site, target)).defaults();
    }

    private static Developer developer(String id, String name, String email, String url) {
        Developer developer = new Developer();
        developer.setId(id);
        developer.setName(name);
        developer.setEmail(email);
        developer.setUrl(url);
        return developer;
    }

    private static Author author(String id, String name, String email, String url) {
        return new Author(
                id, name, Optional.of(email), Optional.of(url), Optional.empty(), Optional.empty(), List.of());
    }

    private static Scm scm(String url, String tag) {
        Scm scm = new Scm();
        scm.setUrl(url);
        scm.setTag(tag);
        return scm;
    }
}
