package dev.herald.maven;

import dev.herald.Serving;
import dev.herald.WebBrowser;
import dev.herald.config.SiteDefaults;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the blog in a browser of this machine, drafts and all that is still to come among the rest, and follows each save; Ctrl-C ends it. Its site lies in
 * <code>target/herald-preview</code> and is never the one that is published. Also runs in a folder without a POM.
 */
@Mojo(name = "serve", requiresProject = false, aggregator = true, threadSafe = true)
public final class ServeMojo extends BlogMojo {

    /** The port; 0 is any that is free. By default the next free one from 4000 on. */
    @Parameter(property = "herald.port")
    private Integer port;

    /** Whether to open the browser. */
    @Parameter(property = "herald.open", defaultValue = "false")
    private boolean open;

    @Override
    String skipped() {
        return "Nothing is shown";
    }

    @Override
    String nothingDone() {
        return "nothing is shown";
    }

    @Override
    void run(Folders folders, SiteDefaults defaults) {
        OptionalInt asked = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        try (Serving serving = Serving.open(
                folders.site(), buildFolder().resolve("herald-preview"), defaults, asked, Clock.systemUTC())) {
            URI address = serving.address();
            getLog().info("Look at " + address + " (Ctrl-C ends it)");
            serving.other().ifPresent(other -> getLog().info("Another preview of this blog is at " + other));
            if (open && !WebBrowser.here().open(address)) {
                getLog().warn("No browser could be opened; open " + address + " in yours");
            }
            serving.run(getLog()::info, problem -> tell(List.of(problem)));
        }
    }
}
