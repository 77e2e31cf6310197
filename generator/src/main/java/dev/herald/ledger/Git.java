package dev.herald.ledger;

import dev.herald.http.Censor;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The {@code git} command (from version 2.29) in one repository. It asks nobody for a password, runs no hook and signs nothing; what it says is told without
 * secrets.
 *
 * @param environment such as {@code GIT_DIR}
 * @param scratch a folder for what it reads and writes
 */
record Git(Path folder, Map<String, String> environment, Path scratch, Censor censor) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int LATE = -1;

    /** What a hook or a shell may have set for another repository, and what would tell secrets. */
    private static final Set<String> OTHERS = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_COMMON_DIR",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_QUARANTINE_PATH",
            "GIT_CURL_VERBOSE");

    private static final List<String> ALWAYS = List.of(
            "git",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.autocrlf=false",
            "-c",
            "core.quotepath=off",
            "-c",
            "gc.auto=0",
            "-c",
            "maintenance.auto=false",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.splitIndex=false");

    /** @param code 0 if all went well */
    record Answer(int code, String out, String error) {
        boolean isGood() {
            return code == 0;
        }
    }

    /** The same elsewhere. */
    Git in(Path other) {
        return new Git(other, environment, scratch, censor);
    }

    Git with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value.toString());
        return new Git(folder, more, scratch, censor);
    }

    Git as(String name, String email) {
        return with("GIT_AUTHOR_NAME", name)
                .with("GIT_AUTHOR_EMAIL", email)
                .with("GIT_COMMITTER_NAME", name)
                .with("GIT_COMMITTER_EMAIL", email);
    }

    /** Which finds the repository by its folder, as a person's would. */
    Git plain() {
        return new Git(folder, Map.of(), scratch, censor);
    }

    /**
     * What it prints, without white space around it.
     *
     * @throws SiteException if it fails
     */
    String tell(String... arguments) {
        Answer answer = ask(arguments);
        if (!answer.isGood()) {
            throw new SiteException(
                    Problem.error(".git", 0, "git does not do what the ledger needs: " + answer.error, "mend that"));
        }
        return answer.out.strip();
    }

    Answer ask(String... arguments) {
        return feed("", arguments);
    }

    /** @param input what it reads */
    Answer feed(String input, String... arguments) {
        List<String> command = new ArrayList<>(ALWAYS);
        command.addAll(List.of(arguments));
        try {
            Files.writeString(in().toPath(), input);
            int code = run(command);
            String said = Files.readString(error().toPath());
            return new Answer(code, Files.readString(out().toPath()), code == LATE ? late(arguments[0]) : gist(said));
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    private static String late(String verb) {
        return "git " + verb + " took more than " + LONGEST.toSeconds() + " s";
    }

    private int run(List<String> command) throws IOException {
        Process process = process(command);
        try {
            if (process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            end(process);
            return LATE;
        } catch (InterruptedException stopped) {
            end(process);
            Thread.currentThread().interrupt();
            return LATE;
        }
    }

    /** With what it has started, such as ssh. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Process process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in())
                .redirectOutput(out())
                .redirectError(Redirect.to(error()));
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> OTHERS.contains(name) || name.startsWith("GIT_TRACE"));
        all.put("GIT_TERMINAL_PROMPT", "0");
        all.put("GIT_OPTIONAL_LOCKS", "0");
        all.put("GIT_LITERAL_PATHSPECS", "1");
        all.put("LC_ALL", "C.UTF-8");
        all.put("LANGUAGE", "en");
        all.putAll(environment);
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new SiteException(Problem.error(
                    "site.yaml",
                    0,
                    "'announce.ledger' is 'git', and there is no git command here",
                    "install git, or keep the ledger in files or in PostgreSQL"));
        }
    }

    private File in() {
        return scratch.resolve("in").toFile();
    }

    private File out() {
        return scratch.resolve("out").toFile();
    }

    private File error() {
        return scratch.resolve("error").toFile();
    }

    /** What matters of what it says, on one line, without what an address may hold before its {@code @}. */
    private String gist(String said) {
        String gist = said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("hint:"))
                .collect(Collectors.joining(" / "));
        String struck = censor.strike(gist).replaceAll("://[^/@\\s]*@", "://");
        return struck.substring(0, Math.min(struck.length(), 400));
    }
}
