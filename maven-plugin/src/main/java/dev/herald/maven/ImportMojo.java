package dev.herald.maven;

import dev.herald.Announcing.World;
import dev.herald.Importing;
import dev.herald.importer.MovedText;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a blog of another tool's export (WordPress, Blogger, Ghost, Medium, Substack, Jekyll, Hugo, JBake), and proves that its old addresses answer. A
 * second time it renews what nobody has edited since.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {

    /** The old blog's export: a file, a zip or a folder. */
    @Parameter(property = "herald.import", required = true)
    private File export;

    /** The new blog's folder; made if it is not there. By default the current one. */
    @Parameter(property = "herald.site", defaultValue = "${basedir}")
    private File site;

    /** What made the export, if it does not tell: <code>wordpress</code>, <code>blogger</code> and the like. */
    @Parameter(property = "herald.from")
    private String from;

    /** Where the new blog will be, if not where the old one was. */
    @Parameter(property = "herald.url")
    private String url;

    /** A copy of the old blog's uploads, such as <code>wp-content/uploads</code>. */
    @Parameter(property = "herald.pictures")
    private File pictures;

    /** Whether pictures that are not in that folder are fetched from where they are. */
    @Parameter(property = "herald.download", defaultValue = "false")
    private boolean download;

    /** The old blog's sitemap, or a list of its addresses, one on each line; they must answer too. */
    @Parameter(property = "herald.addresses")
    private File addresses;

    @Override
    public void execute() throws MojoFailureException {
        try {
            tell(importing().run(World.real(name -> Optional.empty(), Clock.systemUTC())));
        } catch (SiteException faults) {
            faults.problems().forEach(this::tell);
            throw new MojoFailureException("The import ended with what is told above");
        }
    }

    private Importing importing() {
        return new Importing(
                export.toPath(),
                site.toPath(),
                Optional.ofNullable(from),
                Optional.ofNullable(url),
                Optional.ofNullable(pictures).map(File::toPath),
                download,
                Stream.ofNullable(addresses).map(File::toPath).toList());
    }

    private void tell(Importing.Result result) throws MojoFailureException {
        result.problems().forEach(this::tell);
        MovedText.of(result.moved()).forEach(getLog()::info);
        result.proof().map(MovedText::of).orElse(List.of()).forEach(getLog()::info);
        if (result.proof().isEmpty()) {
            throw new MojoFailureException("What was imported cannot be built yet");
        }
    }

    private void tell(Problem problem) {
        if (problem.isError()) {
            getLog().error(problem.toString());
        } else {
            getLog().warn(problem.toString());
        }
    }
}
