package dev.herald.theme;

import dev.herald.problem.Problems;
import dev.herald.site.Image;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A picture of the blog.
 *
 * @param pictures finds one by its path on the site
 */
record OnePicture(Function<String, Optional<Image>> pictures) implements Kind {
    @Override
    public Optional<?> read(Given given, Problems problems) {
        Optional<String> path =
                Kind.word(given, problems, "the picture's path on the site, such as /pictures/boat.jpg");
        Optional<Image> image = path.flatMap(pictures);
        if (path.isPresent() && image.isEmpty()) {
            given.wrong(problems, "names '" + path.get() + "', and there is no such picture", fix(path.get()));
        }
        return image;
    }

    private String fix(String path) {
        return Stream.of("/" + path, path.replaceFirst("^/?static/", "/"))
                .filter(other -> pictures.apply(other).isPresent())
                .findFirst()
                .map(other -> "write '" + other + "'")
                .orElse("put one into static/pictures/ and write its path on the site, such as /pictures/boat.jpg");
    }

    @Override
    public Optional<?> usual() {
        return Optional.of(Optional.empty());
    }
}
