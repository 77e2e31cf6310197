package dev.herald.maven;

import dev.herald.config.Author;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.maven.model.Developer;
import org.apache.maven.model.Organization;
import org.apache.maven.project.MavenProject;

/** What a POM says of a blog, used where {@code site.yaml} is silent. */
final class Pom {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final MavenProject project;
    private final Folders folders;
    private final Problems problems = new Problems();

    Pom(MavenProject project, Folders folders) {
        this.project = project;
        this.folders = folders;
    }

    /**
     * The title is the POM's name, the authors are its developers. Without a POM nothing is known.
     *
     * @throws dev.herald.problem.SiteException if a value names a property that is not set
     */
    SiteDefaults defaults() {
        if (project.getFile() == null) {
            return SiteDefaults.NONE;
        }
        SiteDefaults defaults = new SiteDefaults(
                known("name", project.getName()),
                known("description", project.getDescription()),
                url(),
                Optional.ofNullable(project.getOrganization())
                        .map(Organization::getName)
                        .flatMap(name -> known("organization", name)),
                project.getDevelopers().stream()
                        .flatMap(developer -> author(developer).stream())
                        .toList(),
                edit(),
                since());
        problems.throwIfErrors();
        return defaults;
    }

    /** A blog beside the project's own site is published with it, below the project's address. */
    private Optional<String> url() {
        Path reports = Folders.reports(project);
        String below = folders.target().startsWith(reports) ? slashed(reports.relativize(folders.target())) : "";
        return known("url", project.getUrl()).map(url -> below.isEmpty() ? url : withoutSlash(url) + "/" + below);
    }

    private Optional<Author> author(Developer developer) {
        Optional<String> name = known("developer's name", developer.getName());
        Optional<String> id = known("developer's id", developer.getId()).or(() -> name.map(Pom::slug));
        return id.map(known -> new Author(
                known,
                name.orElse(known),
                known("developer's email", developer.getEmail()),
                known("developer's url", developer.getUrl()),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    private Optional<String> edit() {
        MavenProject owner = scmOwner(project);
        Path repository = folders.repository(project);
        if (owner.getScm() == null || !folders.site().startsWith(repository)) {
            return Optional.empty();
        }
        Optional<String> branch = known("scm tag", owner.getScm().getTag()).filter(tag -> !tag.equals("HEAD"));
        String blog = slashed(repository.relativize(folders.site()));
        return known("scm url", owner.getScm().getUrl()).flatMap(url -> Forge.edit(url, branch.orElse("main"), blog));
    }

    /** The project whose POM has the {@code scm} itself: Maven appends a module's name to the address that it inherits. */
    private static MavenProject scmOwner(MavenProject project) {
        boolean own = project.getOriginalModel().getScm() != null;
        return own || project.getParent() == null ? project : scmOwner(project.getParent());
    }

    private Optional<Year> since() {
        return known("inceptionYear", project.getInceptionYear())
                .flatMap(text -> YEAR.matcher(text).results().findFirst())
                .map(MatchResult::group)
                .map(Year::parse);
    }

    private Optional<String> known(String name, String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        refuseUnset("the POM's " + name, value, problems);
        return Optional.of(value.strip().replaceAll("\\s+", " "));
    }

    /** Notes a problem if the value still has a Maven property in it. */
    static void refuseUnset(String name, String value, Problems problems) {
        if (value.contains("${")) {
            problems.add(Problem.error(
                    "pom.xml",
                    0,
                    name + " is '" + value + "', which names a property that is not set",
                    "set the property, or write the value out"));
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
