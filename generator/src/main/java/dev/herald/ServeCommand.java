package dev.herald;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald serve SITE}. */
@Command(
        name = "serve",
        description = "Shows a blog in a browser of this machine, drafts too, and follows each save. Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ended", "1:the settings have problems, or the port is taken", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  herald serve", "  herald serve notes --port 8080 --open"})
final class ServeCommand implements Callable<Integer> {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Parameters(
            arity = "0..1",
            paramLabel = "SITE",
            description = "the blog's folder, with site.yaml in it (default: the current one)",
            defaultValue = ".")
    private Path site;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "the port; 0 is any that is free (default: the next free one from 4000 on)")
    private Integer port;

    @Option(
            names = {"-o", "--open"},
            description = "open it in the browser")
    private boolean open;

    @Option(names = "--host", paramLabel = "NAME", hidden = true)
    private Optional<String> host;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseOthers();
        OptionalInt asked = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        try (Serving serving = Serving.open(site, Serving.folder(site), SiteDefaults.NONE, asked, Clock.systemUTC())) {
            serve(serving, spec.commandLine().getOut(), spec.commandLine().getErr());
        }
        return 0;
    }

    private void refuseOthers() {
        host.filter(name -> !OWN.contains(name)).ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "the preview is for this machine alone, so it does not listen on '" + name
                            + "'; leave --host out, and show others a build");
        });
        if (port != null && (port < 0 || port > 65535)) {
            throw new ParameterException(spec.commandLine(), port + " is no port; name one from 0 to 65535");
        }
    }

    private void serve(Serving serving, PrintWriter out, PrintWriter err) {
        out.println("Look at " + serving.address() + " (Ctrl-C ends it)");
        serving.other().ifPresent(address -> out.println("Another preview of this blog is at " + address));
        Consumer<Problem> problems = problem -> err.println(Main.told(problem));
        if (open && !WebBrowser.here().open(serving.address())) {
            err.println("No browser could be opened; open " + serving.address() + " in yours");
        }
        serving.run(out::println, problems);
    }
}
