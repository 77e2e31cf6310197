package dev.herald.maven;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that reads a blog: where it is, and how its faults are told. */
abstract class BlogMojo extends AbstractMojo {

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

    /** Whether to leave the blog alone. */
    @Parameter(property = "herald.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    /** What the goal does with the blog. */
    abstract void run(Folders folders, SiteDefaults defaults) throws MojoFailureException;

    /** What is said instead if the blog is to be left alone. */
    abstract String skipped();

    /** What is said behind the number of problems. */
    abstract String nothingDone();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info(skipped() + ": herald.skip is set");
            return;
        }
        try {
            Folders folders =
                    Folders.of(project, basedir.toPath(), Optional.ofNullable(site), Optional.ofNullable(target));
            run(folders, new Pom(project, folders).defaults());
        } catch (SiteException faults) {
            tell(faults.problems());
            throw new MojoFailureException(sum(faults.problems()));
        } catch (UncheckedIOException fault) {
            throw new MojoExecutionException(fault.getMessage(), fault);
        }
    }

    /** Where Maven puts what it makes; without a POM it knows no such folder. */
    Path buildFolder() {
        return project.getFile() == null
                ? basedir.toPath().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    void tell(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                getLog().error(problem.toString());
            } else {
                getLog().warn(problem.toString());
            }
        }
    }

    private String sum(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        return Count.of(errors, "problem") + " in the blog; " + nothingDone();
    }
}
