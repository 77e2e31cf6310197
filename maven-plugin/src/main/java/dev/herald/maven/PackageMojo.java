package dev.herald.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Packs the built site as the artifact of a project of packaging <code>blog</code>: <code>target/NAME-VERSION.zip</code>. The same site
 * gives the same bytes.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends AbstractMojo {

    /** Where the site was written; by default as for <code>herald:build</code>. */
    @Parameter(property = "herald.target")
    private File target;

    /** Whether to leave the site unpacked. */
    @Parameter(property = "herald.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The site is not packed: herald.skip is set");
            return;
        }
        if (!project.getPackaging().equals("blog")) {
            throw new MojoFailureException(
                    "herald:package makes the artifact of a project of packaging 'blog', and this one's is '"
                            + project.getPackaging() + "'");
        }
        try {
            pack(builtSite());
        } catch (IOException fault) {
            throw new MojoExecutionException("The site could not be packed: " + fault, fault);
        }
    }

    private Path builtSite() throws MojoFailureException {
        Path site = Folders.target(project, project.getBasedir().toPath(), Optional.ofNullable(target));
        if (!Files.exists(site.resolve("index.html"))) {
            throw new MojoFailureException("there is no site in " + site + "; run herald:build before herald:package");
        }
        return site;
    }

    private void pack(Path site) throws IOException {
        Path zip = Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + ".zip");
        int files = new SiteZip(site).write(zip);
        project.getArtifact().setFile(zip.toFile());
        getLog().info("Packed " + Count.of(files, "file") + " as " + zip);
    }
}
