package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteFile;
import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.picture.Preview;
import dev.herald.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The picture that networks show of a page that has none of its own. */
public final class UsualPicture {

    private UsualPicture() {}

    /** What networks would refuse or show badly of the picture that {@code site.yaml} names, if it names one. */
    public static List<Problem> faults(SiteConfig config, Pictures pictures) {
        return config.publisher()
                .picture()
                .map(picture -> faults(picture.path(), config.line("image"), pictures, config.check()))
                .orElse(List.of());
    }

    /**
     * @param path as {@code site.yaml} has it, from the site's root; one that is no file of the blog is not looked at here
     * @param line on which it stands
     */
    static List<Problem> faults(String path, int line, Pictures pictures, Checks check) {
        Optional<Measured> file = pictures.at(path);
        if (file.filter(found -> found.size().isEmpty()).isPresent()) {
            String what = "the picture '" + path + "' is broken, or is none that browsers show";
            return check.pictures().of(List.of(problem(line, what, "save it again as PNG or JPEG")));
        }
        Optional<Preview> fault = file.flatMap(found -> Preview.fault(path, found));
        return fault.map(found -> (found.refused()
                                ? check.preview()
                                : check.preview().mild())
                        .of(List.of(problem(line, found.what(), found.fix()))))
                .orElse(List.of());
    }

    private static Problem problem(int line, String what, String fix) {
        return Problem.error(SiteFile.NAME, line, what, fix);
    }
}
