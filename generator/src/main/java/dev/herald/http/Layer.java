package dev.herald.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** A text, or what is within it once wrappings are taken off, and where each of its characters stands in the text that was given. */
final class Layer {

    private static final int DEPTH = 3; // as JSON, in JSON, in an address: who writes more than that hides it

    private final String text;
    private final int[] starts; // one more than there are characters: the last is the end

    private Layer(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** The text itself first, then what is within it, in whatever order it was wrapped. */
    static List<Layer> of(String text) {
        List<Layer> layers = new ArrayList<>();
        List<Layer> outer =
                List.of(new Layer(text, IntStream.rangeClosed(0, text.length()).toArray()));
        Set<String> seen = new HashSet<>(Set.of(text));
        for (int depth = 0; depth < DEPTH; depth++) {
            layers.addAll(outer);
            outer = outer.stream()
                    .flatMap(layer -> Arrays.stream(Wrapping.values()).map(layer::without))
                    .flatMap(Optional::stream)
                    .filter(layer -> seen.add(layer.text))
                    .toList();
        }
        layers.addAll(outer);
        return layers;
    }

    String text() {
        return text;
    }

    /** Where the character stands in the text that was given. */
    int start(int character) {
        return starts[character];
    }

    /** Where that ends in the text that was given which ends here before the character. */
    int end(int character) {
        int next = character;
        while (starts[next] == starts[character - 1]) {
            next++;
        }
        return starts[next];
    }

    private Optional<Layer> without(Wrapping wrapping) {
        Matcher signs = wrapping.sign().matcher(text);
        if (!signs.find()) {
            return Optional.empty();
        }
        StringBuilder inner = new StringBuilder();
        int[] places = new int[starts.length];
        int done = 0;
        do {
            copy(done, signs.start(), inner, places);
            done = signs.end();
            String sign = signs.group();
            String unwrapped = wrapping.unwrapped(sign);
            if (unwrapped.equals(sign)) {
                copy(signs.start(), done, inner, places);
            } else {
                Arrays.fill(places, inner.length(), inner.length() + unwrapped.length(), starts[signs.start()]);
                inner.append(unwrapped);
            }
        } while (signs.find());
        copy(done, text.length(), inner, places);
        places[inner.length()] = starts[text.length()];
        return Optional.of(new Layer(inner.toString(), Arrays.copyOf(places, inner.length() + 1)));
    }

    private void copy(int start, int end, StringBuilder inner, int[] places) {
        System.arraycopy(starts, start, places, inner.length(), end - start);
        inner.append(text, start, end);
    }
}
