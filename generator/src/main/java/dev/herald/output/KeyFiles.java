package dev.herald.output;

import dev.herald.channel.Channels;
import dev.herald.channel.IndexNow;
import dev.herald.config.SiteConfig;
import dev.herald.problem.Problems;
import java.util.List;

/** The keys by which search engines know that a ping is the site's own: {@code /KEY.txt} for each channel of IndexNow. */
public record KeyFiles(SiteConfig config) implements Output {

    @Override
    public List<OutputFile> files() {
        Problems toldElsewhere = new Problems();
        return Channels.read(config, toldElsewhere).stream()
                .filter(IndexNow.class::isInstance)
                .map(IndexNow.class::cast)
                .map(channel -> OutputFile.text(channel.keyFile(), channel.key()))
                .distinct()
                .toList();
    }
}
