package dev.herald.judge;

import dev.herald.MissingPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A parser by other people, run as a program of its own: gets texts with their addresses and says what it reads in them. */
record Judge(List<String> command) {

    static final Judge FEEDPARSER = python("read_feeds.py");
    static final Judge FEEDSMITH = node("feedsmith.mjs");
    static final Judge FEED_EXTRACTOR = node("feed-extractor.mjs");
    static final Judge SITEMAP = node("sitemap.mjs");
    static final Judge JSONLD = node("jsonld.mjs");
    static final Judge OPEN_GRAPH_SCRAPER = node("open-graph-scraper.mjs");
    static final Judge UNFURL = node("unfurl.mjs");
    static final Judge LINK_PREVIEW = node("link-preview.mjs");
    static final Judge METASCRAPER = node("metascraper.mjs");
    static final Judge MICROFORMATS_PARSER = node("microformats-parser.mjs");
    static final Judge MF2PY = python("read_microformats.py");

    private static final Path FOLDER = Path.of("src/test/judges").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private static Judge node(String script) {
        return new Judge(List.of("node", script));
    }

    private static Judge python(String script) {
        return new Judge(List.of("/usr/bin/python3", script));
    }

    /** The Nu HTML checker of this machine, a jar. */
    static Path nu() {
        requireFromNpm();
        return FOLDER.resolve("node_modules/vnu-jar/build/dist/vnu.jar");
    }

    /** What the judge reads in each text, by address. */
    Map<String, JsonNode> read(Map<String, String> texts) {
        requireHere();
        String answer = run(command, JSON.writeValueAsString(texts));
        return new LinkedHashMap<>(JSON.readValue(answer, new TypeReference<Map<String, JsonNode>>() {}));
    }

    private void requireHere() {
        if (command.get(0).equals("node")) {
            requireFromNpm();
        } else {
            MissingPart.unless(
                    succeeds(List.of(command.get(0), "-c", "import feedparser, mf2py")),
                    "there are no feedparser and mf2py for " + command.get(0) + " here");
        }
    }

    private static void requireFromNpm() {
        Path installed = FOLDER.resolve("node_modules/installed.json");
        MissingPart.unless(
                succeeds(List.of("node", "--version")) && isSame(FOLDER.resolve("package.json"), installed),
                "what src/test/judges/package.json names is not here");
    }

    /** Whether both files are there and are the same. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.mismatch(one, other) < 0;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @return what it prints
     */
    static String run(List<String> command, String input) {
        return run(FOLDER, command, input);
    }

    /** The same, in a folder of its own. */
    static String run(Path within, List<String> command, String input) {
        try {
            Path folder = Files.createTempDirectory("herald-judge");
            Path in = Files.writeString(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path errors = folder.resolve("errors");
            Process process = new ProcessBuilder(command)
                    .directory(within.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile())
                    .start();
            int status = process.waitFor();
            String said = Files.readString(errors);
            String answer = Files.readString(out, StandardCharsets.UTF_8);
            for (Path file : List.of(in, out, errors, folder)) {
                Files.delete(file);
            }
            if (status != 0) {
                throw new AssertionError(command + " ended with " + status + ": " + said);
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
