package dev.herald.maven;

import dev.herald.Herald;
import dev.herald.Report;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Builds the blog: a folder of Markdown in, a folder of HTML out. Everything else is said in <code>site.yaml</code>; what it leaves
 * out is taken from the POM: <code>url</code>, <code>name</code>, <code>description</code>, <code>organization</code>,
 * <code>developers</code>, <code>scm</code> and <code>inceptionYear</code>. Also runs in a folder without a POM.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, requiresProject = false, threadSafe = true)
public final class BuildMojo extends AbstractMojo {

    /**
     * The blog's folder, with <code>site.yaml</code> in it. By default the project's folder if <code>site.yaml</code> is there,
     * otherwise its folder <code>src/site/blog</code>; without a POM the current folder.
     */
    @Parameter(property = "herald.site")
    private File site;

    /**
     * Where the site is written; files of others in it stay. By default <code>target/site</code> for a project of packaging
     * <code>blog</code> or without a POM, otherwise <code>target/site/blog</code>, beside the project's own Maven site.
     */
    @Parameter(property = "herald.target")
    private File target;

    /** Whether drafts are published. */
    @Parameter(property = "herald.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether posts whose date is still to come are published. */
    @Parameter(property = "herald.future", defaultValue = "false")
    private boolean future;

    /** Whether to leave the blog unbuilt. */
    @Parameter(property = "herald.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The blog is not built: herald.skip is set");
            return;
        }
        try {
            tell(build());
        } catch (SiteException faults) {
            tell(faults.problems());
            throw new MojoFailureException(sum(faults.problems()));
        } catch (UncheckedIOException fault) {
            throw new MojoExecutionException(fault.getMessage(), fault);
        }
    }

    private Report build() {
        Folders folders = Folders.of(project, basedir.toPath(), Optional.ofNullable(site), Optional.ofNullable(target));
        Pom pom = new Pom(project, folders);
        return Herald.build(folders.site(), folders.target(), pom.defaults(), drafts, future, Instant.now());
    }

    private void tell(Report report) {
        tell(report.problems());
        report.skipped().forEach(left -> getLog().info("Left out " + left.file() + ": " + left.reason()));
        getLog().info(Count.of(report.posts(), "post") + ", " + Count.of(report.pages(), "page") + "; "
                + report.written() + " of " + Count.of(report.files(), "file") + " written, " + report.removed()
                + " removed");
        getLog().info("Open " + report.target().resolve("index.html").toUri());
    }

    private void tell(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                getLog().error(problem.toString());
            } else {
                getLog().warn(problem.toString());
            }
        }
    }

    private static String sum(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        return Count.of(errors, "problem") + " in the blog; nothing was written";
    }
}
