package dev.herald.maven;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Reporting;
import org.apache.maven.project.MavenProject;

/**
 * Where a project's blog is and where its site goes.
 *
 * @param site the blog's folder
 * @param target the site's folder
 */
record Folders(Path site, Path target) {

    Folders {
        site = site.toAbsolutePath().normalize();
        target = target.toAbsolutePath().normalize();
    }

    /**
     * What is given, or the plugin's defaults.
     *
     * @param basedir the project's folder; without a POM the current one
     * @throws SiteException if a given folder names a property that is not set, or the blog's folder does not exist
     */
    static Folders of(MavenProject project, Path basedir, Optional<File> site, Optional<File> target) {
        Problems problems = new Problems();
        site.ifPresent(folder -> Pom.refuseUnset("herald.site", folder.getPath(), problems));
        target.ifPresent(folder -> Pom.refuseUnset("herald.target", folder.getPath(), problems));
        problems.throwIfErrors();
        Path from = site.map(File::toPath).orElseGet(() -> defaultSite(project, basedir));
        return new Folders(existing(from, basedir), target(project, basedir, target));
    }

    /** Where the site goes, or where an earlier goal has put it. */
    static Path target(MavenProject project, Path basedir, Optional<File> target) {
        return target.map(File::toPath).orElseGet(() -> defaultTarget(project, basedir));
    }

    private static Path defaultSite(MavenProject project, Path basedir) {
        Path beside = basedir.resolve("src/site/blog");
        boolean itself = project.getFile() == null || Files.exists(basedir.resolve("site.yaml"));
        return itself || isBlog(project) && !Files.exists(beside) ? basedir : beside;
    }

    private static Path defaultTarget(MavenProject project, Path basedir) {
        if (project.getFile() == null) {
            return basedir.resolve("target/site"); // without a POM Maven knows no build folder
        }
        return isBlog(project) ? reports(project) : reports(project).resolve("blog");
    }

    private static boolean isBlog(MavenProject project) {
        return project.getPackaging().equals("blog");
    }

    private static Path existing(Path site, Path basedir) {
        if (Files.isDirectory(site)) {
            return site;
        }
        Path shown = site.startsWith(basedir) ? basedir.relativize(site) : site;
        throw new SiteException(Problem.error(
                shown.toString().replace('\\', '/'),
                0,
                "there is no such folder",
                "write the blog there, name its folder with herald.site, or set herald.skip where there is no blog"));
    }

    /** Where the project's own Maven site goes. */
    static Path reports(MavenProject project) {
        Path basedir = project.getBasedir().toPath();
        return Optional.ofNullable(project.getModel().getReporting())
                .map(Reporting::getOutputDirectory)
                .map(basedir::resolve)
                .orElseGet(() -> basedir.resolve("target/site"));
    }

    /** The folder of the blog's repository: the nearest with {@code .git}, otherwise that of the outermost parent on this disk. */
    Path repository(MavenProject project) {
        return Stream.iterate(site, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".git")))
                .findFirst()
                .orElseGet(() -> outermost(project));
    }

    private static Path outermost(MavenProject project) {
        boolean onDisk = project.getParent() != null && project.getParent().getBasedir() != null;
        return onDisk ? outermost(project.getParent()) : project.getBasedir().toPath();
    }
}
