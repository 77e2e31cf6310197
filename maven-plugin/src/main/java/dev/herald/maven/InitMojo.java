package dev.herald.maven;

import dev.herald.Begun;
import dev.herald.Terminal;
import dev.herald.problem.SiteException;
import dev.herald.scaffold.Question;
import java.io.File;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;

/**
 * Begins a blog in an empty folder: <code>site.yaml</code>, a first post, a POM, <code>.gitignore</code> and, if you say which, the recipe for a CI server.
 * <code>mvn site</code> builds it at once. On a terminal it asks for what you leave out, unless Maven runs with <code>-B</code>.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

    /** A folder that is empty or not there; the current one by default. */
    @Parameter(property = "herald.folder", defaultValue = "${basedir}")
    private File folder;

    /** The blog's name; the folder's by default. */
    @Parameter(property = "herald.title")
    private String title;

    /** Where it will be published, such as <code>https://notes.example</code>. */
    @Parameter(property = "herald.url")
    private String url;

    /** Its language, such as <code>de</code> or <code>pt-BR</code>; <code>en</code> by default. */
    @Parameter(property = "herald.language")
    private String language;

    /** Its time zone, such as <code>Europe/Paris</code>; <code>UTC</code> by default. */
    @Parameter(property = "herald.timezone")
    private String timezone;

    /** Who writes it. */
    @Parameter(property = "herald.author")
    private String author;

    /** <code>gazette</code> or <code>pocket</code>; <code>gazette</code> by default. */
    @Parameter(property = "herald.theme")
    private String theme;

    /** <code>github</code>, <code>gitlab</code>, <code>forgejo</code>, <code>jenkins</code> or <code>none</code>, the default. */
    @Parameter(property = "herald.ci")
    private String ci;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<Terminal> terminal =
                    Optional.of(settings).filter(Settings::isInteractiveMode).flatMap(asked -> Terminal.real());
            Begun begun = Begun.in(folder.toPath(), given(), terminal, Instant.now());
            begun.lines("mvn herald:new -Dherald.title=\"A title\"").forEach(getLog()::info);
        } catch (SiteException faults) {
            faults.problems().forEach(problem -> getLog().error(problem.toString()));
            throw new MojoFailureException("No blog was begun; nothing was written");
        } catch (UncheckedIOException fault) {
            throw new MojoExecutionException(fault.getMessage(), fault);
        }
    }

    private Map<Question, String> given() {
        Map<Question, String> given = new EnumMap<>(Question.class);
        put(given, Question.TITLE, title);
        put(given, Question.URL, url);
        put(given, Question.LANGUAGE, language);
        put(given, Question.TIMEZONE, timezone);
        put(given, Question.AUTHOR, author);
        put(given, Question.THEME, theme);
        put(given, Question.CI, ci);
        return given;
    }

    private static void put(Map<Question, String> given, Question question, String answer) {
        if (answer != null) {
            given.put(question, answer);
        }
    }
}
