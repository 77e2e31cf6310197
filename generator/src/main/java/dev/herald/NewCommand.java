package dev.herald;

import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.scaffold.Asked;
import dev.herald.site.Post.Kind;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald new TITLE}. */
@Command(
        name = "new",
        description = "Begins a post or a page: a file with its title, date and address, for you to go on with. Never"
                + " overwrites.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the file is there", "1:it cannot be; nothing was written", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  herald new \"A title\"",
            "  herald new \"Boats of May\" --tags boats,may --bundle",
            "  herald new \"Later\" --date \"2026-12-24 18:00\"",
            "  herald new About --page",
            "  $EDITOR \"$(herald new 'A title')\"",
            "",
            "Only the file's path goes to standard output. What a new text begins with is"
                    + " yours to say, in patterns/post.md and patterns/page.md of the blog."
        })
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TITLE", arity = "1..*", description = "what it is about, as readers see it")
    private List<String> title;

    @Option(
            names = "--site",
            paramLabel = "FOLDER",
            description = "the blog's folder, with site.yaml in it (default: this one, or the nearest above it)")
    private Optional<Path> site;

    @Option(names = "--page", description = "a page, which stands in no list")
    private boolean page;

    @Option(names = "--bundle", description = "a folder with an index.md, for pictures beside it")
    private boolean bundle;

    @Option(
            names = {"-D", "--draft"},
            description = "not to be published yet")
    private boolean draft;

    @Option(names = "--tags", paramLabel = "TAG", split = ",", description = "its tags, with commas between them")
    private List<String> tags = List.of();

    @Option(names = "--date", paramLabel = "DATE", description = "2026-12-24, or '2026-12-24 18:00' (default: now)")
    private Optional<String> date;

    @Option(names = "--language", paramLabel = "TAG", description = "if it is not the blog's: de, pt-BR")
    private Optional<String> language;

    @Option(names = "--author", paramLabel = "ID", description = "who writes it, as in site.yaml")
    private Optional<String> author;

    @Option(names = "--slug", paramLabel = "WORDS", description = "the last part of its address (default: the title)")
    private Optional<String> slug;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Asked asked = new Asked(
                page ? Kind.PAGE : Kind.POST,
                bundle ? Asked.Shape.BUNDLE : Asked.Shape.FILE,
                draft ? Asked.State.DRAFT : Asked.State.READY,
                String.join(" ", title),
                tags,
                date,
                language,
                author,
                slug);
        Written written = Written.of(
                site.orElseGet(NewCommand::nearest),
                SiteDefaults.NONE,
                asked,
                Main.of(spec).world().clock().instant());
        written.warnings().forEach(problem -> err.println(Main.told(problem)));
        spec.commandLine().getOut().println(written.path());
        written.lines().forEach(err::println);
        return 0;
    }

    private static Path nearest() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .flatMap(folder -> Stream.of(folder, folder.resolve("src/site/blog")))
                .filter(folder -> Files.exists(folder.resolve(SiteFile.NAME)))
                .findFirst()
                .map(here::relativize)
                .orElseThrow(() -> new SiteException(Problem.error(
                        SiteFile.NAME,
                        0,
                        "there is no such file in " + here + " or above it, so this is no blog",
                        "go to the folder of your blog, or begin one with 'herald init'")));
    }
}
